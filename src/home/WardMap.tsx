import { familyOf, legendOf } from '../domain/mapLayers.ts';
import { useId } from 'react';
import { useRouter } from 'wouter';
import type { Legend } from '../domain/mapLegend.ts';
import type { MapArea } from '../domain/mapModel.ts';
import { PATTERNED_KEYS } from '../domain/classKeys.ts';
import { CasedLine, MapLabels } from '../map/MapOverlays.tsx';
import { MapPatterns, patternFill } from '../map/MapPatterns.tsx';
import { geometryOf } from '../map/mapGeometry.ts';
import { isPatterned } from '../map/patterns.ts';
import { VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import { Swatch } from '../map/Swatch.tsx';
import '../map/mapFill.css';
import '../map/staticMap.css';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { HOME_WORDS } from '../words/home.ts';
import { beginning } from '../words/beginning.ts';
import { SITE_WORDS } from '../words/site.ts';
import { useCombinedAreaFigures } from './combinedAreaFigures.ts';
import { localAuthorityLabels } from './wardMapLabels.ts';

/** Classes from low to high in one row; what is absent has its own sample. */
function PlainKey({ legend }: { readonly legend: Legend }) {
  if (legend.kind !== 'classes') return null;
  const shown = [...legend.classes, ...legend.absences].filter(({ count }) => count > 0);
  return (
    <ul className="plain-key" data-colours={familyOf(legend)} aria-label={HOME_WORDS.map.key(legend.title)}>
      <li>{`${beginning(legend.unit)}:`}</li>
      {shown.map(({ classKey, label }) => (
        <li key={classKey}>
          <Swatch classKey={classKey} />
          {label}
        </li>
      ))}
    </ul>
  );
}

interface WardLinkProps {
  readonly area: MapArea;
  readonly path: string;
  readonly href: string;
  readonly patternPrefix: string;
}

/** A plain link, so that a press opens the ward's page without script; its name shows where a pointer rests. */
function WardLink({ area: { name, classKey }, path, href, patternPrefix }: WardLinkProps) {
  const look = isPatterned(classKey)
    ? { fill: patternFill(patternPrefix, classKey) }
    : { className: `mapFill--${classKey}` };
  return (
    <a href={href} tabIndex={-1}>
      <title>{name}</title>
      <path d={path} {...look} />
    </a>
  );
}

/**
 * The region's wards as a map of links. For those who use keys or listen, the list of wards below it says and opens the
 * same: a map is no order to step through.
 */
export function WardMap() {
  const id = useId();
  const { base } = useRouter();
  const data = useCombinedAreaFigures(HOME_WORDS.glance.region);
  if (data === null) return <LoadingBlock label={SITE_WORDS.loading} size="map" />;
  const { model, shapes, boroughs } = data;
  const { areaPaths, localAuthorityPath, projection, scale } = geometryOf(shapes, 'geographic', model.extent);
  const present = PATTERNED_KEYS.filter((status) => model.areas.some(({ classKey }) => classKey === status));
  return (
    <>
      <h2 id="ward-map-title" className="map-hero__title">
        {model.title}
      </h2>
      <PlainKey legend={legendOf(model)} />
      <div className="map-hero__frame">
        <svg
          className="staticMap ward-map"
          viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`}
          data-colours={familyOf(legendOf(model))}
          role="group"
          aria-labelledby="ward-map-title"
          aria-describedby={`${id}summary`}
        >
          <desc id={`${id}summary`}>{model.summary.join(' ')}</desc>
          <MapPatterns prefix={id} statuses={present} scale={scale} ink={null} />
          <g className="staticMap__areas" transform={`scale(${1 / scale})`} aria-hidden="true">
            {model.areas.map((area) => (
              <WardLink
                key={area.code}
                area={area}
                path={areaPaths.get(area.code) ?? ''}
                href={`${base}/area/${area.code}`}
                patternPrefix={id}
              />
            ))}
          </g>
          <CasedLine path={localAuthorityPath} scale={scale} name="borough" ink={null} />
          {localAuthorityLabels(boroughs, projection).map(({ tier, layout }) => (
            <MapLabels key={tier} layout={layout} tier={tier} ink={null} />
          ))}
        </svg>
      </div>
    </>
  );
}
