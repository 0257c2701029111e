/** Hands the browser a file made in the page. The object URL lives for one click. */
export function saveFile(fileName: string, type: string, content: string | Uint8Array): void {
  // Bytes of a file are never shared memory, which is all that the type of a part of a blob leaves out.
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start reading after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
