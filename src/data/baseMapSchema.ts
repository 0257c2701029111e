/** The form of `content/base-map.json`, which people edit. Each message says what is wrong and how to mend it. */
import * as v from 'valibot';
import type { BaseMap } from '../domain/baseMap.ts';

/** A file below `public/`: folders and a name, no step upwards. */
const ON_SITE = /^(?!.*\.\.)[\w.-]+(?:\/[\w.-]+)*$/;
/** Plain http is for trying it on one's own machine. */
const OWN_MACHINE = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)/;

function isElsewhere(text: string): boolean {
  return URL.canParse(text) && (text.startsWith('https://') || OWN_MACHINE.test(text));
}

/** The host of a whole address, as a security policy names it; null for a file of this site. */
function hostOf(address: string): string | null {
  return ON_SITE.test(address) ? null : new URL(address).origin;
}

const AddressSchema = v.pipe(
  v.string('must be text: a file below public/, or a whole address that begins with https://'),
  v.check(
    (text) => ON_SITE.test(text) || isElsewhere(text),
    'is no address of a base map. Write a file below public/, such as base/streets.pmtiles, or a whole address that begins with https://',
  ),
);

const HostSchema = v.pipe(
  v.string('must be text, such as https://tiles.example.org'),
  v.check(
    (text) => isElsewhere(text) && new URL(text).origin === text && !text.includes('*'),
    'is no host. Write it without a path and without a slash at its end, such as https://tiles.example.org. A star is not allowed: name each host',
  ),
);

const CreditSchema = v.strictObject({
  text: v.pipe(
    v.string('is missing. Write the words that the maker of the base map asks for'),
    v.trim(),
    v.minLength(3, 'is empty. Write the words that the maker of the base map asks for'),
    v.maxLength(160, 'is too long for the corner of a map. Keep it below 160 letters'),
  ),
  url: v.optional(
    v.pipe(
      v.string('must be text'),
      v.check(isElsewhere, 'is no whole address. Let it begin with https://, or leave it out'),
    ),
  ),
});

const AttributionSchema = v.pipe(
  v.array(
    CreditSchema,
    'is missing. A base map may only be shown with the name of its maker: write a list such as [{ "text": "© OpenStreetMap contributors", "url": "https://www.openstreetmap.org/copyright" }]',
  ),
  v.minLength(1, 'is empty. A base map may only be shown with the name of its maker'),
);

const StyleSchema = v.strictObject({
  use: v.literal('style'),
  style: AddressSchema,
  darkStyle: v.optional(AddressSchema),
  otherHosts: v.optional(v.array(HostSchema, 'must be a list of hosts'), []),
  attribution: AttributionSchema,
});

const TilesSchema = v.strictObject({
  use: v.literal('pmtiles'),
  file: v.pipe(
    AddressSchema,
    v.check(
      (text) => /\.pmtiles(?:\?|$)/.test(text),
      'does not end in .pmtiles. For tiles of another form, use "style"',
    ),
  ),
  attribution: AttributionSchema,
});

const SettingSchema = v.variant(
  'use',
  [v.strictObject({ use: v.literal('none') }), StyleSchema, TilesSchema],
  'must be "none", "style" or "pmtiles"',
);

function knownHosts(
  addresses: readonly (string | undefined)[],
  others: readonly string[],
): readonly string[] {
  const own = addresses.flatMap((address) => (address === undefined ? [] : (hostOf(address) ?? [])));
  return [...new Set([...own, ...others])];
}

/** The setting as the app and its security policy use it; null where there is no base map. */
const BaseMapSchema = v.pipe(
  SettingSchema,
  v.transform((setting): BaseMap | null => {
    if (setting.use === 'none') return null;
    const [first, ...others] = setting.attribution.map(({ text, url = null }) => ({ text, url }));
    if (first === undefined) return null;
    const credits = [first, ...others] as const;
    if (setting.use === 'pmtiles')
      return { kind: 'pmtiles', file: setting.file, hosts: knownHosts([setting.file], []), credits };
    const { style, darkStyle, otherHosts } = setting;
    return {
      kind: 'style',
      style,
      darkStyle: darkStyle ?? null,
      hosts: knownHosts([style, darkStyle], otherHosts),
      credits,
    };
  }),
);

/** What is wrong with a setting, where in it, and how to mend it. */
interface BaseMapFault {
  readonly where: string | null;
  readonly reason: string;
}

export function checkBaseMap(setting: unknown): { readonly base: BaseMap | null } | BaseMapFault {
  const result = v.safeParse(BaseMapSchema, setting);
  if (result.success) return { base: result.output };
  const [issue] = result.issues;
  const isLeftOut = issue.received === 'undefined' && issue.message.startsWith('Invalid key');
  const told = isLeftOut ? 'is missing. Write it' : issue.message;
  return {
    where: v.getDotPath(issue),
    reason: issue.expected === 'never' ? 'is not known here. Take it out' : told,
  };
}
