/** What both parts of an area page are told: everything else they find in the published files. */
export interface AreaPartProps {
  /** As it is in the address; may be no code at all. */
  readonly code: string;
  /** The query of the address without its question mark. */
  readonly search: string;
}
