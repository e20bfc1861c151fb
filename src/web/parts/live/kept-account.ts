/** The account this window was signed in with, so that it need not be typed again; gone with the window. */
const kept = 'zhiyin.account';

export function keptAccount(): string {
  try {
    return sessionStorage.getItem(kept) ?? '';
  } catch {
    return '';
  }
}

export function keepAccount(account: string): void {
  try {
    sessionStorage.setItem(kept, account.trim());
  } catch {
    // Then it is typed again.
  }
}
