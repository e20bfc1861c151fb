import { client } from './api.ts';

/** Has a file the server makes kept as it stands now: its hash is what an act then names. */
export const keepServerFile = async (path: string, name: string): Promise<string> => (await client.upload(name, await client.fetchFile(path))).hash;

/** Hands a file to the reader under a name. */
export function saveAs(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
