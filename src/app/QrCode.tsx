import { useMemo } from 'react';
import { encode } from 'uqr';
import { DownloadButton } from '../ui/DownloadButton.tsx';
import { SHARE_WORDS as words } from '../words/share.ts';

/** Modules of white around the code, as the standard asks. */
const QUIET_ZONE = 4;

/** The dark modules as one path. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}

/** The code of an address, made on this device; always dark on white, so that cameras read it in dark mode too. */
export function QrCode({ address }: { readonly address: string }) {
  const { size, path } = useMemo(() => qrPath(address), [address]);
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="600" height="600"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>\n`;
  return (
    <>
      <svg className="share__qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.qrOf(address)}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <DownloadButton fileName="qr-code.svg" type="image/svg+xml" content={() => file}>
        {words.qrSave}
      </DownloadButton>
    </>
  );
}
