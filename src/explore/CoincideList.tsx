/** The areas that stand at the end of every measure that is on, by the local authority they lie in, and those of which it cannot be told. */
import { Link } from 'wouter';
import type { AreaEntry } from '../data/queries.ts';
import type { GssCode } from '../domain/geography.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useHoverStore } from '../view/hoverStore.ts';
import { COINCIDE_WORDS as words } from '../words/coincide.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import './coincide.css';
import { COINCIDE_LIST } from './coincidence.ts';
import type { ExploreData } from './exploreData.ts';

/** More areas than this of which it cannot be told are one press away. */
const MOST_OPEN = 10;

export interface CoincideListProps {
  readonly data: ExploreData;
  readonly onSelectArea: (code: GssCode) => void;
}

export function CoincideList({ data, onSelectArea }: CoincideListProps) {
  const { coincidence, ground } = data;
  if (coincidence === null) return null;
  const areas = ground.areas.filter(({ code }) => coincidence.codes.has(code));
  const undecided = ground.areas.filter(({ code }) => coincidence.undecided.has(code));
  const title = words.undecidedTitle(undecided.length);
  const list = <AreaGroups areas={undecided} data={data} onSelectArea={onSelectArea} />;
  return (
    <section
      id={COINCIDE_LIST}
      className="coincide-list"
      tabIndex={-1}
      aria-labelledby={`${COINCIDE_LIST}-title`}
    >
      <h2 id={`${COINCIDE_LIST}-title`}>{words.listed}</h2>
      <p key={coincidence.sentence}>{coincidence.sentence}</p>
      {areas.length === 0 && <p>{words.none}</p>}
      <div data-coincide-areas="">
        <AreaGroups areas={areas} data={data} onSelectArea={onSelectArea} />
      </div>
      {undecided.length > 0 && (
        <div className="coincide-list__undecided">
          {undecided.length > MOST_OPEN ? (
            <Disclosure summary={title}>{list}</Disclosure>
          ) : (
            <>
              <h3>{title}</h3>
              {list}
            </>
          )}
        </div>
      )}
    </section>
  );
}

interface AreaGroupsProps extends CoincideListProps {
  readonly areas: readonly AreaEntry[];
}

function AreaGroups({ areas, data, onSelectArea }: AreaGroupsProps) {
  const groups = data.boroughs
    .map(({ code, name }) => ({ code, name, areas: areas.filter(({ borough }) => borough === code) }))
    .filter((group) => group.areas.length > 0);
  return groups.map((group) => (
    <div key={group.code}>
      {data.ground.geography !== 'borough' && <h3 className="coincide-list__group">{group.name}</h3>}
      <ul className="coincide-list__areas">
        {group.areas.map((area) => (
          <AreaItem key={area.code} area={area} data={data} onSelectArea={onSelectArea} />
        ))}
      </ul>
    </div>
  ));
}

function AreaItem({ area, data, onSelectArea }: CoincideListProps & { readonly area: AreaEntry }) {
  const onHover = useHoverStore((state) => state.setHovered);
  const { code, name, geography } = area;
  // What is reached by keyboard lights as what is pointed at.
  const lit = { onFocus: () => onHover(code, 'card'), onBlur: () => onHover(null) };
  const isKept = data.view.areas.includes(code);
  const { remove, removeShort } = EXPLORE_WORDS.selected;
  return (
    <li
      className="coincide-list__area"
      onPointerEnter={() => onHover(code, 'card')}
      onPointerLeave={() => onHover(null)}
    >
      <span>
        {geography === 'lsoa' ? (
          name
        ) : (
          <Link href={`/area/${code}`} {...lit}>
            {name}
          </Link>
        )}
        {data.coincidence?.visited.has(code) === true && (
          <span className="coincide-list__caution">{words.visitors}</span>
        )}
      </span>
      <Button
        variant="quiet"
        aria-label={isKept ? remove(name) : words.keep(name)}
        onClick={() => onSelectArea(code)}
        {...lit}
      >
        {isKept ? removeShort : words.keepShort}
      </Button>
    </li>
  );
}
