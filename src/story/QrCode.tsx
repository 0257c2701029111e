import { encode } from 'uqr';
import { STORY_WORDS } from '../words/story.ts';

/** The address as a QR code, made on the device. Dark on light in every scheme, or cameras would not read it. */
export function QrCode({ address }: { readonly address: string }) {
  const { data, size } = encode(address, { border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <div className="qr">
      <svg
        className="qr__code"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={STORY_WORDS.slides.qrLabel(address)}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
      <p className="qr__address">{address}</p>
    </div>
  );
}
