/** Words of working without a network: what is stored, whether a room is ready. */
import { COMBINED_AREA } from '../domain/place.ts';

export const OFFLINE_WORDS = {
  appName: `Violence prevention needs assessment, ${COMBINED_AREA.name}`,
  appShortName: 'Needs assessment',
  shellTitle: 'Opening the page that is stored on this device',
  title: 'Use it without internet',
  intro:
    'After one visit this site keeps itself on your device, so that the stories, the areas, the map by ward and the postcode search work in a hall without Wi-Fi. It stores its own pages and figures and nothing about you.',
  stored: {
    title: 'What is stored on this device',
    counting: 'Counting…',
    none: 'Nothing is stored yet.',
    some: (stored: string, total: string, size: string) =>
      `${stored} of ${total} files are stored (${size} to download in all).`,
    all: (total: string, size: string) => `Everything is stored: ${total} files, ${size} as downloaded.`,
    groups: {
      app: 'The app itself: scripts, styles, letters',
      stories: 'Stories',
      areas: 'Areas and their profiles',
      figures: 'Figures of the current release and earlier ones',
      postcodes: 'Postcode search',
      shapes: 'Shapes of the map',
    },
    group: (name: string, stored: string, total: string) => `${name}: ${stored} of ${total}`,
    store: 'Store it now',
    storing: 'Storing… keep this page open.',
    again: 'Try again',
    failed: 'Not everything could be stored. Check the network and try again.',
    remove: 'Remove it from this device',
    removed: 'Removed. This site will not store itself on this device again until you press “Store it now”.',
    unsupported:
      'This browser cannot store the site, or the address is not a safe one (https). Use another browser for a talk without internet.',
    saving:
      'Your device asks sites to save data, so nothing is stored by itself. Press “Store it now” to store it.',
    update: 'A newer version of this site is ready on this device.',
    useUpdate: 'Use the newer version',
    updateNote: 'Nothing changes until you press the button. Do not press it in the middle of a talk.',
    label: 'Please note',
  },
  room: {
    title: 'Room kit: ready for the talk?',
    intro: 'Open this page on the computer in the room, before people come.',
    ready: 'Ready',
    notReady: 'Not ready',
    unknown: 'Not checked',
    checks: {
      stored: 'Everything is stored',
      screen: 'The screen is at least 1,024 by 768',
      presenter: 'A presenter window may be opened',
      step: 'Two windows can keep in step',
      fullScreen: 'Full screen is there',
      kept: 'The browser promises to keep what is stored',
      voice: 'A voice on this device can read a chapter aloud',
    },
    screenSize: (width: number, height: number) => `${width} by ${height}`,
    notNeeded: 'Useful, not needed',
    check: 'Check the presenter window',
    keep: 'Ask the browser to keep it',
    steps: 'On the day',
    stepList: [
      'Press “Store it now” while you have a network, and wait for “Everything is stored”.',
      'Turn the network off and open the story once as slides: it opens from this device.',
      'Connect the projector, choose “extend the screen”, and open the presenter window (P).',
      'Move the slides window to the projector and press F for full screen.',
      'Try the clicker: it turns the slides in both windows.',
    ],
    stories: 'Go to the stories',
  },
  unit: {
    megabytes: (text: string) => `${text} MB`,
  },
} as const;
