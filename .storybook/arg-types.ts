import type { ArgTypes } from '@storybook/web-components-vite';
import type { Attribute, CustomElement, Declaration, Package } from 'custom-elements-manifest';

type ArgType = ArgTypes[string];
type Control = NonNullable<ArgType['control']>;

/** What a manifest says of each thing that a table lists. */
interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/**
 * The docs table of a tag, from the manifest. What a page's author can set is set by a control:
 * attributes, under the names that they are written by, and custom properties. The rest is listed:
 * properties without an attribute, slots, events, parts and states.
 */
export function argTypesFrom(manifest: Package, tag: string): ArgTypes {
  const element = findElement(manifest, tag);
  if (!element) return {};
  const { attributes, members, slots, events, cssProperties, cssParts, cssStates } = element;
  const properties = members?.filter(
    (member) => member.kind === 'field' && !member.static && !('attribute' in member),
  );
  return Object.fromEntries([
    ...list('attributes', attributes, attributeControl),
    ...list('properties', properties),
    ...list('slots', slots),
    ...list('events', events),
    ...list('custom properties', cssProperties, tokenControl),
    ...list('parts', cssParts),
    ...list('states', cssStates),
  ]);
}

/** The names of the events of every element in the manifest. */
export function eventsIn(manifest: Package): string[] {
  const events = declarationsIn(manifest).flatMap((one) =>
    isElement(one) ? (one.events ?? []) : [],
  );
  return [...new Set(events.map(({ name }) => name))];
}

function findElement(manifest: Package, tag: string): CustomElement | undefined {
  return declarationsIn(manifest)
    .filter(isElement)
    .find(({ tagName }) => tagName === tag);
}

function declarationsIn({ modules }: Package): Declaration[] {
  return modules.flatMap(({ declarations }) => declarations ?? []);
}

function isElement(declaration: Declaration): declaration is Declaration & CustomElement {
  return 'customElement' in declaration;
}

const plainlyNamed = new Set(['attributes', 'properties', 'custom properties']);

function list(
  category: string,
  described: readonly Described[] = [],
  controlOf: (one: Described) => Control = () => ({ disable: true }),
): [string, ArgType][] {
  return described.map((one) => {
    const name = one.name || 'default';
    // A part, a state or a slot may share its name with what can be set, and a key stands once.
    const key = plainlyNamed.has(category) ? name : `${category}: ${name}`;
    return [
      key,
      {
        name,
        description: one.description ?? '',
        control: controlOf(one),
        table: {
          category,
          ...(one.type && { type: { summary: one.type.text } }),
          ...(one.default !== undefined && { defaultValue: { summary: one.default } }),
        },
      },
    ];
  });
}

function attributeControl({ type }: Pick<Attribute, 'type'>): Control {
  return { type: type?.text === 'boolean' ? 'boolean' : 'text' };
}

function tokenControl({ name }: Described): Control {
  return { type: /-(?:radius|space)$/.test(name) ? 'text' : 'color' };
}
