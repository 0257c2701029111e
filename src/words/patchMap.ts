/** Words of the maps on which a patch is chosen, drawn and shown. */
export const PATCH_MAP_WORDS = {
  choose: 'Map to choose wards on',
  near: (sentence: string) => `Map of your patch: ${sentence.replace(/\.$/, '')}`,
  keys: 'Arrow keys move the map, plus and minus zoom.',
  gestures:
    'With a mouse, drag to move and turn the wheel with Ctrl to zoom. On a touch screen, use two fingers.',
  move: 'Move the map',
  ways: { up: 'Map up', down: 'Map down', left: 'Map left', right: 'Map right' },
  find: 'Find a place on this map',
  findHint: '(postcode, ward, neighbourhood, station, school or hospital)',
  shown: (name: string) => `The map shows ${name}.`,
  notFound: (name: string) => `${name} could not be found on this map.`,
  found: (name: string) => `${name}: what you looked for`,
  key: 'What the marks on this map are',
} as const;
