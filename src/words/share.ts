/** Words for passing a page on. */
export const SHARE_WORDS = {
  title: 'Share this page',
  copyLink: 'Copy the link',
  copied: 'Copied.',
  shownHere: 'Your browser does not allow copying. Select this instead:',
  qr: 'Show a QR code',
  qrOf: (address: string) => `QR code that opens ${address}`,
  qrSave: 'Save the QR code (SVG)',
  noScript: 'Copy the address of this page from your browser.',
  copyEmbed: {
    map: 'Copy the map for your website',
    chart: 'Copy the chart for your website',
    boroughs: 'Copy the borough chart for your website',
    area: 'Copy the area card for your website',
  },
  embedTitles: {
    map: 'Map: violence prevention needs assessment, West Midlands',
    chart: 'Chart: violence prevention needs assessment, West Midlands',
    boroughs: 'Chart of boroughs: violence prevention needs assessment, West Midlands',
    area: 'Area card: violence prevention needs assessment, West Midlands',
  },
  embedHeight:
    'Put this line in the page once if each frame should be just as tall as what it holds. Without it, the frame keeps its height and scrolls inside.',
} as const;
