import './site.js';

/** A line for each field that says who was reached; the arithmetic is in the widget. */
const fields = ['contacts', 'reached', 'share', 'notReached', 'perLeader', 'exploring'] as const;

const widget = document.querySelector('pd-reach');
const computed = document.querySelector<HTMLElement>('.computed');
const code = computed?.querySelector('pre code');

function show(): void {
  const result = widget?.result;
  if (!computed || !code || !result) return;
  const lines = fields.map((field) => `  "${field}": ${oneLine(result[field])}`);
  code.textContent = `{\n${lines.join(',\n')}\n}`;
  computed.hidden = false;
}

function oneLine(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\s*\n\s*/g, ' ');
}

widget?.addEventListener('chalkwork-change', show);
void widget?.ready.then(show);
