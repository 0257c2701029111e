import { directionLine, recordedLine } from '../words/areaLines.ts';
import { HOME_WORDS } from '../words/home.ts';
import { CalmLines } from './CalmLines.tsx';
import { useCombinedAreaFigures, type CombinedAreaFiguresData } from './combinedAreaFigures.ts';

const words = HOME_WORDS.lines;
const LINKS = [{ href: '/about#help', label: words.helpLink }];

/** The lines of the region, made from its findings. */
function combinedAreaLines({ headline, counted }: CombinedAreaFiguresData): readonly string[] {
  return [
    headline === null ? null : recordedLine(headline.finding),
    counted === null ? null : directionLine(counted.finding, counted.earlier),
    words.help,
  ].filter((line) => line !== null);
}

/** The region in three calm lines, with where their figures come from. */
export function CombinedAreaLines() {
  const data = useCombinedAreaFigures(HOME_WORDS.glance.region);
  if (data === null) return <p className="calm-lines calm-lines--waiting" />;
  const sources = [data.headline, data.counted].flatMap((told) => told?.source ?? []);
  return (
    <>
      <CalmLines label={words.label} lines={combinedAreaLines(data)} links={LINKS} />
      <p className="calm-lines__sources">{words.sources([...new Set(sources)])}</p>
    </>
  );
}
