import { RoutePanel, type RoutePanelProps } from './RoutePanel.tsx';
import { StepTogetherPanel } from './StepTogetherPanel.tsx';

/** What belongs to the layer of the programme: a partner's lines and places where there are any, and the record. */
export function StepPanels(props: RoutePanelProps) {
  const { file, localAuthorityNames, borough } = props;
  return (
    <>
      {(file.routes ?? file.partnerPlaces) !== undefined && <RoutePanel {...props} />}
      <StepTogetherPanel file={file} localAuthorityNames={localAuthorityNames} borough={borough} />
    </>
  );
}
