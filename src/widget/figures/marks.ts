const strides: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** Arrow keys lead from one `[data-mark]` of a figure to the next; one of them is a tab stop. */
export function moveBetweenMarks(event: KeyboardEvent): void {
  const figure = event.currentTarget as HTMLElement;
  const marks = [...figure.querySelectorAll<HTMLElement>('[data-mark]')];
  const place = marks.indexOf(event.target as HTMLElement);
  const next = marks[place + (strides[event.key] ?? NaN)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
