/** Puts text where the caret stands, as if it were typed: the form hears of it, and the browser's undo takes it back. */
export function insertText(area: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  area.focus();
  // The one way that keeps undo; deprecated on paper, kept by every browser for this.
  // oxlint-disable-next-line typescript/no-deprecated
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart ?? area.value.length, area.selectionEnd ?? area.value.length, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
