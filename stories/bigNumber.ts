/** The figure of a slide that shows one: looked up as any other, with its unit, its place and its period beside it. */
import { leadAndFigure, type BigNumber } from '../src/domain/bigNumber.ts';
import { formatPeriodOf, formatUnit } from '../src/domain/format.ts';
import type { ChapterWriter } from './chapterWords.ts';
import type { ParsedSlide, SlideLine } from './parseSlide.ts';
import { splitReferences, type Reference } from './reference.ts';
import { resolveFigure, resolveWards } from './resolveFigure.ts';

/** At 120 pixels a longer figure is wider than a projector. */
const LONGEST_FIGURE = 14;

const NONE: BigNumber = { lead: '', text: '', unit: '', place: '', period: '' };

type Asked<Kind extends Reference['kind']> = Extract<Reference, { kind: Kind }>;

/** Mistakes are reported, and what could not be made is left empty. */
export function bigNumber(writer: ChapterWriter, slide: ParsedSlide, asked: SlideLine): BigNumber {
  const [part, ...others] = splitReferences(asked.value);
  const reference = part?.reference ?? null;
  if (
    reference === null ||
    others.length > 0 ||
    reference.kind === 'malformed' ||
    reference.kind === 'cite'
  ) {
    writer.report(
      asked.line,
      `"${asked.value}" is not one figure.`,
      'Write one reference and nothing else: "number: {{indicator of area}}" or "number: {{fact: id}}".',
    );
    return NONE;
  }
  const made =
    'id' in reference
      ? ofFact(writer, slide, reference, asked.line)
      : reference.kind === 'wards'
        ? ofWards(writer, slide, reference, asked)
        : ofFigure(writer, slide, reference, asked);
  if (made.text.length > LONGEST_FIGURE)
    writer.report(
      asked.line,
      `“${made.text}” is too long to stand large.`,
      `At most ${LONGEST_FIGURE} signs fit: say it in "says", and make the slide a list or a picture.`,
    );
  return made;
}

function ofFact(
  writer: ChapterWriter,
  slide: ParsedSlide,
  { id }: { readonly id: string },
  line: number,
): BigNumber {
  const fact = writer.citeFact(id, line);
  if (fact === null) return NONE;
  const said = (name: 'unit' | 'place' | 'period', remedy: string): string => {
    const given = slide.lines[name];
    if (given !== undefined) {
      writer.say(given.value, given.line);
      return given.value;
    }
    writer.report(line, `The big number has no ${name}.`, remedy);
    return '';
  };
  return {
    ...leadAndFigure(fact.value),
    unit: said('unit', 'Add "unit: …": what is counted, such as "young people reached".'),
    place: said('place', 'Add "place: …": where it was counted.'),
    period: said('period', 'Add "period: …": the time or the date it is of.'),
  };
}

/** Place and period are those of the figure, and not to be written by hand. */
function refuseWritten(
  { report }: ChapterWriter,
  { lines }: ParsedSlide,
  names: readonly ('unit' | 'place' | 'period')[],
): void {
  for (const name of names) {
    const given = lines[name];
    if (given !== undefined)
      report(given.line, `The figure brings its own ${name}.`, `Remove the line "${name}: …".`);
  }
}

function ofWards(
  writer: ChapterWriter,
  slide: ParsedSlide,
  reference: Asked<'wards'>,
  { value, line }: SlideLine,
): BigNumber {
  const { data } = writer;
  const resolved = resolveWards(data, { ...reference, valueOnly: false });
  if (!resolved.ok) {
    writer.report(line, `${value}: ${resolved.problem}`, resolved.remedy);
    return NONE;
  }
  refuseWritten(writer, slide, ['unit', 'place', 'period']);
  const { indicator, period, text } = resolved;
  writer.citeIndicator(indicator, period);
  const [count = '', ...rest] = text.split(' ');
  return {
    lead: '',
    text: count,
    unit: rest.join(' '),
    place: data.area(reference.borough)?.name ?? '',
    period: formatPeriodOf(period, indicator),
  };
}

function ofFigure(
  writer: ChapterWriter,
  slide: ParsedSlide,
  reference: Asked<'figure'>,
  { value, line }: SlideLine,
): BigNumber {
  const { data } = writer;
  if (
    !['figure', 'value'].includes(reference.form) ||
    reference.against !== null ||
    reference.since !== null
  ) {
    writer.report(
      line,
      `${value} is more than one figure.`,
      'Leave out "as", "against" and "since": what it is compared with stands in "says".',
    );
    return NONE;
  }
  const resolved = resolveFigure(data, { ...reference, form: 'value' });
  if (!resolved.ok) {
    writer.report(line, `${value}: ${resolved.problem}`, resolved.remedy);
    return NONE;
  }
  const { indicator, period, text } = resolved;
  writer.citeIndicator(indicator, period);
  refuseWritten(writer, slide, ['place', 'period']);
  return {
    ...leadAndFigure(text),
    unit: unitOf(writer, slide, indicator.unit, line),
    place: data.area(reference.area)?.name ?? '',
    period: formatPeriodOf(period, indicator),
  };
}

function unitOf(
  writer: ChapterWriter,
  slide: ParsedSlide,
  unit: Parameters<typeof formatUnit>[0],
  line: number,
): string {
  if (unit !== 'percent' && unit !== 'count') {
    refuseWritten(writer, slide, ['unit']);
    return formatUnit(unit);
  }
  const given = slide.lines.unit;
  if (given === undefined) {
    writer.report(
      line,
      'The big number does not say of what it is.',
      'Add "unit: …", such as "of children" or "residents".',
    );
    return '';
  }
  writer.say(given.value, given.line);
  return given.value;
}
