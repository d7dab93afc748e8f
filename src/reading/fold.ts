/**
 * Lower case, letters without accents, one kind of space: how words are compared with what people
 * type. Only letters lose their marks: `≮` is not `<`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{L})\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
