import { DownloadButton } from '../ui/DownloadButton.tsx';
import { QrPicture } from '../ui/QrPicture.tsx';
import { qrPath } from '../ui/qrPath.ts';
import { SHARE_WORDS as words } from '../words/share.ts';

/** The QR code of an address, with a button that saves it. */
export function QrCode({ address }: { readonly address: string }) {
  const file = (): string => {
    const { size, path } = qrPath(address);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="600" height="600"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>\n`;
  };
  return (
    <>
      <QrPicture className="share__qr" address={address} label={words.qrOf(address)} />
      <DownloadButton fileName="qr-code.svg" type="image/svg+xml" content={file} failed={words.qrFailed}>
        {words.qrSave}
      </DownloadButton>
    </>
  );
}
