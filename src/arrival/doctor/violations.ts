/** Something that a policy of the page refused. */
export interface Violation {
  readonly directive: string;
  /** An address, or a word such as `inline` or `trusted-types-policy`. */
  readonly blocked: string;
  readonly policy: string;
  readonly sample: string;
}

type Told = Pick<
  SecurityPolicyViolationEvent,
  'effectiveDirective' | 'originalPolicy' | 'sample' | 'disposition'
>;

/**
 * Keeps what policies refuse from now on, and what they refused before where the browser remembers
 * it. `seen` is called at each.
 */
export function watchViolations(seen: () => void): readonly Violation[] {
  const kept: Violation[] = [];
  const known = new Set<string>();
  const keep = (
    { effectiveDirective, originalPolicy, sample, disposition }: Told,
    blocked: string,
  ) => {
    const key = [effectiveDirective, blocked, sample].join(' ');
    // A policy that only reports stops nothing.
    if (disposition === 'report' || known.has(key)) return;
    known.add(key);
    kept.push({ directive: effectiveDirective, blocked, policy: originalPolicy, sample });
    seen();
  };
  document.addEventListener('securitypolicyviolation', (event) => keep(event, event.blockedURI));
  if ('ReportingObserver' in window) {
    new ReportingObserver(
      (reports) => {
        for (const { body } of reports) keep(body as unknown as Told, blockedIn(body));
      },
      { types: ['csp-violation'], buffered: true },
    ).observe();
  }
  return kept;
}

/** A report has another name for it than an event. */
function blockedIn(body: ReportBody | null | undefined): string {
  return (body as { readonly blockedURL?: string } | null)?.blockedURL ?? '';
}
