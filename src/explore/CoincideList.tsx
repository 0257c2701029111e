/** The areas that stand at the end of every measure that is on, by the local authority they lie in. */
import { Link } from 'wouter';
import type { GssCode } from '../domain/geography.ts';
import { Button } from '../ui/Button.tsx';
import { useHoverStore } from '../view/hoverStore.ts';
import { COINCIDE_WORDS as words } from '../words/coincide.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import './coincide.css';
import { COINCIDE_LIST } from './coincidence.ts';
import type { ExploreData } from './exploreData.ts';

export interface CoincideListProps {
  readonly data: ExploreData;
  readonly onSelectArea: (code: GssCode) => void;
}

export function CoincideList({ data, onSelectArea }: CoincideListProps) {
  const { coincidence, ground, boroughs, view } = data;
  const onHover = useHoverStore((state) => state.setHovered);
  if (coincidence === null) return null;
  const areas = ground.areas.filter(({ code }) => coincidence.codes.has(code));
  const groups = boroughs
    .map(({ code, name }) => ({ code, name, areas: areas.filter(({ borough }) => borough === code) }))
    .filter((group) => group.areas.length > 0);
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
      {groups.map((group) => (
        <div key={group.code}>
          {ground.geography !== 'borough' && <h3 className="coincide-list__group">{group.name}</h3>}
          <ul className="coincide-list__areas">
            {group.areas.map(({ code, name, geography }) => {
              // What is reached by keyboard lights as what is pointed at.
              const lit = { onFocus: () => onHover(code, 'card'), onBlur: () => onHover(null) };
              const isKept = view.areas.includes(code);
              const { remove, removeShort } = EXPLORE_WORDS.selected;
              return (
                <li
                  key={code}
                  className="coincide-list__area"
                  onPointerEnter={() => onHover(code, 'card')}
                  onPointerLeave={() => onHover(null)}
                >
                  {geography === 'lsoa' ? (
                    <span>{name}</span>
                  ) : (
                    <Link href={`/area/${code}`} {...lit}>
                      {name}
                    </Link>
                  )}
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
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
