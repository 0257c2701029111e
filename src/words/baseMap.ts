/** Words of a base map below the areas, where one is configured. */
import type { BaseMapCredit } from '../domain/baseMap.ts';
import { joinNames } from './listOf.ts';

function names(credits: readonly BaseMapCredit[]): string {
  return credits.map(({ text }) => text).join('; ');
}

/** "maps.example.org" of "https://maps.example.org". */
function hostNames(hosts: readonly string[]): string {
  return joinNames(hosts.map((host) => host.replace(/^https?:\/\//, '')));
}

export const BASE_MAP_WORDS = {
  credit: 'Base map:',
  /** In a corner of the map, where there is room for few words. */
  failed: 'The base map did not come.',
  partly: 'Parts of the base map did not come.',
  /** On paper is the drawn map, which has no base map. */
  notOnPaper: (credits: readonly BaseMapCredit[]) =>
    `On the screen this map lay over a base map (${names(credits)}). It is not on paper.`,
  about: {
    /** @param hosts other hosts that are asked; none where the base map is a file of this site */
    privacy: (hosts: readonly string[]) =>
      hosts.length === 0
        ? 'This site sets no cookies, has no trackers and asks no other host for anything; the base map below the areas is a file of its own.'
        : `This site sets no cookies and has no trackers. It asks no other host for anything but the base map below the areas, which comes from ${hostNames(hosts)}. It is fetched when a map that can be moved starts: when you point at it or touch it, and on a computer with a mouse by itself after some seconds. Whoever runs that host then sees the internet address (IP) of your device, the kind of your browser, the name of this site, and which part of the map you look at, also where a search has led you there. No cookie is sent, and nothing that you type.`,
    credit: (text: string) => `Base map on the screen: ${text}`,
  },
  offline:
    'The base map below the areas is not stored. Without a network the map is drawn without it; areas, names and figures are all there.',
} as const;
