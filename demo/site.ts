import '../src/define.js';

/** Copies the code in the snippet around a button, or selects it where the browser will not copy. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const snippet = button.closest('.snippet');
  const code = snippet?.querySelector('pre code');
  const status = snippet?.querySelector('[role="status"]');
  if (!code || !status) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = 'The code is selected. Copy it with Ctrl+C or ⌘C.';
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}
