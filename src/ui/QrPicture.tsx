import { useMemo } from 'react';
import { qrPath } from './qrPath.ts';

export interface QrPictureProps {
  readonly address: string;
  readonly className: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** The QR code of an address, made on this device; dark on white in every scheme, or cameras would not read it. */
export function QrPicture({ address, className, label }: QrPictureProps) {
  const { size, path } = useMemo(() => qrPath(address), [address]);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
