/** The first widget of a story, once it is drawn. */
export async function whenDrawn(canvas: HTMLElement): Promise<Element> {
  const widget = [...canvas.querySelectorAll('*')].find((element) => 'ready' in element);
  if (!widget) throw new Error('The story has no widget.');
  await (widget as Element & { readonly ready: Promise<void> }).ready;
  return widget;
}

/** Opens whatever can be opened below a figure, and waits until its words are there. */
export async function opened(widget: Element): Promise<void> {
  const root = widget.shadowRoot;
  const closed = () => [
    ...(root?.querySelectorAll<HTMLButtonElement>('button[aria-expanded="false"]') ?? []),
  ];
  const buttons = closed();
  if (buttons.length === 0) return;
  for (const button of buttons) button.click();
  for (let frame = 0; frame < 120; frame += 1) {
    const panels = [...(root?.querySelectorAll<HTMLElement>('[part=steps], [part=table]') ?? [])];
    const areFilled = panels.every((panel) => panel.innerText.trim() !== '');
    if (panels.length > 0 && areFilled && closed().length === 0) return;
    await new Promise(requestAnimationFrame);
  }
  throw new Error('A panel stayed empty.');
}
