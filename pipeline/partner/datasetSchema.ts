/**
 * What an analyst says about a data set: `dataset.json`. The descriptions are what an editor shows while it is filled in
 * (pipeline/partner/dataset.schema.json, made from this by `npm run data:new -- --schema`).
 */
import * as v from 'valibot';
import { CAVEATS, TOPICS, type Unit } from '../../src/domain/indicator.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';

const { authority } = PLACE_WORDS;

const text = (description: string, least = 1) =>
  v.pipe(
    v.string('write text between quotation marks'),
    v.trim(),
    v.minLength(least, `write at least ${least} letters`),
    v.description(description),
  );

/** How small counts are protected: docs/disclosure-control.md has the argument for each, and what it does not protect against. */
export const STRENGTHS = ['together', 'singly', 'rounding'] as const;

const Suppression = v.pipe(
  v.optional(
    v.strictObject({
      withholdTo: v.pipe(
        v.optional(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(100)), 7),
        v.description('Counts from 1 to this are withheld. 7 unless you know better.'),
      ),
      zeros: v.pipe(
        v.optional(v.picklist(['publish', 'withhold']), 'publish'),
        v.description('publish: 0 is shown as 0. withhold: 0 is treated as a small count.'),
      ),
      protectionWidth: v.pipe(
        v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 5),
        v.description('Nobody may be able to narrow a withheld count to fewer than this many steps.'),
      ),
      strength: v.pipe(
        v.optional(v.picklist(STRENGTHS), 'together'),
        v.description(
          'together: all small counts of an authority could be anything at once. singly: each by itself could; shows more, but protects less from a reader who knows the others. rounding: nothing is withheld, each count is rounded up or down at random; for sparse counts. docs/disclosure-control.md compares them.',
        ),
      ),
      agreed: v.pipe(
        v.optional(
          text('Who agreed to the strength, when, and why nobody who reads knows other small counts.', 20),
        ),
        v.description(
          'For the strengths singly and rounding: the data owner’s agreement, in a sentence. It is published with the record of the measure.',
        ),
      ),
    }),
    {},
  ),
  v.description('Which small counts are withheld. Leave it out to use the usual rule.'),
);

/** `per-1000-residents` → 1000. */
export function ratePerOf(unit: Unit): number | null {
  if (unit === 'percent') return 100;
  const match = /^per-(\d+)-/.exec(unit);
  return match === null ? null : Number(match[1]);
}

/**
 * Whether the numerator is a part of the data owner's own denominator, so that the rest (those who are not in it) can be
 * read off a figure, too. Where everybody is counted once, it is.
 */
export function countsParts({
  denominator,
  unit,
  events,
}: Pick<Dataset, 'denominator' | 'unit' | 'events'>): boolean {
  return denominator.use === 'own' && (unit === 'percent' || events === 'independent');
}

export const RESIDENT_UNITS = ['per-1000-residents', 'per-1000000-residents'] as const;
export const OWN_UNITS = [
  'percent',
  'per-100-children-looked-after',
  'per-100-pupils',
  'per-1000-households',
  'per-1000-properties',
  'per-10000-children',
  'per-100000-children',
] as const;

const ID_FORM = v.regex(
  /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/,
  'write small letters, digits and dashes, as in missing-episodes-ward',
);
const OtherId = v.pipe(v.string(), ID_FORM);

export const DatasetSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.pipe(
    v.string(),
    ID_FORM,
    v.description(
      'The name in addresses and files, for ever: "children-missing-incidents-ward". Never used twice.',
    ),
  ),
  title: text(
    'Short name of the measure, as a heading: "Missing episodes". The map adds the level and the period.',
    5,
  ),
  measure: text(
    'What stands after the number: "missing episodes per 1,000 people who live here". For a percentage begin with "of": "of children looked after went missing".',
    5,
  ),
  definition: text('What is counted, in one or two plain sentences.', 20),
  topic: v.pipe(v.picklist(TOPICS), v.description('The heading it is listed under.')),
  kind: v.pipe(
    v.optional(v.picklist(['violence', 'crime', 'outcome']), 'outcome'),
    v.description('violence: recorded violence. crime: other recorded crime. outcome: everything else.'),
  ),
  unit: v.pipe(
    v.picklist([...RESIDENT_UNITS, ...OWN_UNITS, 'count']),
    v.description(
      '"…-residents" goes with the denominator "residents", "count" with "none", all others with "own".',
    ),
  ),
  decimals: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2)), 1),
    v.description('Digits after the point on screen.'),
  ),
  years: v.pipe(
    v.optional(v.picklist(['calendar-year', 'year-ending-march', '31-march', 'mid-year'])),
    v.description(
      'What a bare year such as 2025 stands for. Leave it out for periods such as 2025-04/2026-03.',
    ),
  ),
  geography: v.pipe(
    v.picklist(['ward', 'borough']),
    v.description(
      `The areas in observations.csv. Sums for ${authority.many} and the region are made for you.`,
    ),
  ),
  numerator: text('What the numerator counts.', 10),
  denominator: v.pipe(
    v.variant('use', [
      v.strictObject({ use: v.literal('residents') }),
      v.strictObject({ use: v.literal('own'), counts: text('What your denominator counts.', 10) }),
      v.strictObject({ use: v.literal('none') }),
    ]),
    v.description(
      'residents: people of all ages, mid-2024, who live in the area. own: a column "denominator" in observations.csv. none: only a count.',
    ),
  ),
  higherMeans: v.pipe(
    v.optional(v.picklist(['more-need', 'less-need']), 'more-need'),
    v.description('Which end of the scale takes the deep colour.'),
  ),
  events: v.pipe(
    v.picklist(['independent', 'repeated']),
    v.description('repeated: one person can be counted many times, so no interval and no verdict is given.'),
  ),
  standsInFor: v.pipe(
    v.optional(v.nullable(v.string())),
    v.description(
      'Id of the public measure that has no wards: where wards are asked for, the map shows yours. null: none.',
    ),
  ),
  suppression: Suppression,
  rounding: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 5),
    v.description('Published counts are rounded to the nearest multiple of this. 1: not rounded.'),
  ),
  source: v.pipe(
    v.strictObject({
      publisher: text('Who holds the data.', 3),
      title: text('What the data are called there.', 3),
      licence: text('For example "Open Government Licence v3.0".', 3),
      attribution: text('The line of credit to print.', 5),
      url: v.pipe(
        v.string(),
        v.regex(/^https:\/\//, 'begin with https://'),
        v.description('A page about the source.'),
      ),
    }),
    v.description('Where the data come from.'),
  ),
  caveats: v.pipe(
    v.array(text('One caution, in a whole sentence.', 10)),
    v.description('What people must know before they use the figures.'),
  ),
  cautions: v.pipe(
    v.optional(v.array(v.picklist(CAVEATS)), []),
    v.description('Standing cautions of this site that apply too.'),
  ),
  rolling: v.pipe(
    v.optional(v.boolean(), false),
    v.description(
      'true: observations.csv holds quarters or half-years, and every twelve months in a row of them are published. For measures of which wards have many in each quarter.',
    ),
  ),
  partOf: v.pipe(
    v.optional(OtherId),
    v.description(
      'Id of the partner measure of which this counts a part: girls of all children, one kind of all kinds. The two are protected together; put both in one folder.',
    ),
  ),
  wholeOf: v.pipe(
    v.optional(v.array(OtherId), []),
    v.description('Ids of partner measures that count a part of this one and were published before it.'),
  ),
  differentEvents: v.pipe(
    v.optional(
      v.array(
        v.strictObject({
          id: v.pipe(OtherId, v.description('Id of the other partner measure.')),
          reason: text('Why no event is counted in both, and neither is a part of the other.', 20),
          differentPeople: v.pipe(
            v.optional(v.boolean()),
            v.description('true: the people in a denominator of one are not counted by the other either.'),
          ),
        }),
      ),
      [],
    ),
    v.description(
      'Partner measures of the same time and places that count other events. Without it they are taken for the same events, and withheld together. The reason is published.',
    ),
  ),
  sumOf: v.pipe(
    v.optional(
      v.strictObject({
        id: v.pipe(OtherId, v.description('Id of the partner measure whose periods are added up.')),
        periods: v.pipe(
          v.number(),
          v.integer(),
          v.minValue(2),
          v.maxValue(10),
          v.description('How many periods in a row.'),
        ),
      }),
    ),
    v.description(
      'Several periods of another measure as one: added up by the command from the figures it publishes. Such a data set has no observations.csv.',
    ),
  ),
  nextUpdate: text('When the next figures come: "Each year, in July."', 5),
  mostPerArea: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    v.description(
      'No area has more than this in one period. Leave it out, and the bound is the number of people who live there.',
    ),
  ),
  confirmed: v.pipe(
    v.optional(
      v.array(
        v.strictObject({
          area: v.pipe(
            v.string(),
            v.regex(/^E\d{8}$/, `write the code of a ward or ${authority.one}`),
            v.description(`The code of a ward, or of ${authority.indefinite} for all of its wards.`),
          ),
          period: v.pipe(v.string(), v.description('As in observations.csv.')),
          reason: text('Why the count is true all the same. It is not published.', 10),
        }),
      ),
      [],
    ),
    v.description(
      'Unusual counts that you have checked: without this they are refused. It is not published.',
    ),
  ),
});
export type Dataset = v.InferOutput<typeof DatasetSchema>;
