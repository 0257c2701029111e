import { QrPicture } from '../ui/QrPicture.tsx';
import { STORY_WORDS } from '../words/story.ts';

/** The QR code of an address, with the address as it is typed. */
export function QrCode({ address }: { readonly address: string }) {
  return (
    <div className="qr">
      <QrPicture className="qr__code" address={address} label={STORY_WORDS.slides.qrLabel(address)} />
      <p className="qr__address">{address}</p>
    </div>
  );
}
