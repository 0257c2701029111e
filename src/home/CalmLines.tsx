import { Link } from 'wouter';

export interface CalmLinesProps {
  /** Name of the list for those who listen. */
  readonly label: string;
  /** Whole sentences, ready to be read. */
  readonly lines: readonly string[];
  /** Where the last line leads. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** A few sentences in large quiet type: what is recorded, which way it goes, where help is. */
export function CalmLines({ label, lines, links }: CalmLinesProps) {
  return (
    <ul className="calm-lines" aria-label={label}>
      {lines.map((line, place) => (
        <li key={line}>
          {line}
          {place === lines.length - 1 &&
            links.map(({ href, label: text }) => (
              <span key={href}>
                {' '}
                <Link href={href}>{text}</Link>
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
