/** Words for passing a page on. */
import { COMBINED_AREA, PLACE_WORDS as here } from '../domain/place.ts';

export const SHARE_WORDS = {
  copyLink: 'Copy the link',
  copied: 'Copied.',
  shownHere: 'Your browser does not allow copying. Select this instead:',
  qr: 'Show a QR code',
  qrOf: (address: string) => `QR code that opens ${address}`,
  qrSave: 'Save the QR code (SVG)',
  qrFailed: 'The picture could not be made.',
  copyEmbed: {
    map: 'Copy the map for your website',
    chart: 'Copy the chart for your website',
    boroughs: `Copy the ${here.authority.one} chart for your website`,
    area: 'Copy the area card for your website',
  },
  embedTitles: {
    map: `Map: violence prevention needs assessment, ${COMBINED_AREA.name}`,
    chart: `Chart: violence prevention needs assessment, ${COMBINED_AREA.name}`,
    boroughs: `Chart of ${here.authority.many}: violence prevention needs assessment, ${COMBINED_AREA.name}`,
    area: `Area card: violence prevention needs assessment, ${COMBINED_AREA.name}`,
  },
  embedHeight:
    'Put this line in the page once if each frame should be just as tall as what it holds. Without it, the frame keeps its height and scrolls inside.',
} as const;
