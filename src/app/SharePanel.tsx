import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { EMBED_HEIGHTS, embedsOf, type Embed } from '../embed/embedUrl.ts';
import { normalisePath } from '../view/routes.ts';
import { SHARE_WORDS as words } from '../words/share.ts';
import { BASE_URL } from './base.ts';
import './share.css';
import { QrCode } from './QrCode.tsx';

/** One line that another site puts into its page. */
export function embedCode({ kind, address }: Embed, root: URL): string {
  const source = new URL(address, root).href.replaceAll('&', '&amp;');
  return `<iframe src="${source}" title="${words.embedTitles[kind]}" width="100%" height="${EMBED_HEIGHTS[kind]}" loading="lazy" style="border:0"></iframe>`;
}

/** The line that makes frames as tall as what they hold. */
export function embedScript(root: URL): string {
  return `<script src="${new URL('embed.js', root).href}" async></script>`;
}

/** Link, code for cameras and frames for other sites, of the page as it is at the moment of pressing. */
export function SharePanel() {
  const [location] = useLocation();
  const search = useSearch();
  const [coded, setCoded] = useState<string | null>(null);
  const embeds = embedsOf(normalisePath(location), search);
  const here = () => window.location.href;
  const copying = { copied: words.copied, shownHere: words.shownHere };
  return (
    <div className="share__parts">
      <div>
        <CopyText label={words.copyLink} {...copying} text={here} />
      </div>
      <div>
        <Button
          onClick={() => {
            setCoded(here());
          }}
        >
          {words.qr}
        </Button>
        {coded !== null && <QrCode address={coded} />}
      </div>
      {embeds.map((embed) => (
        <div key={embed.kind}>
          <CopyText
            label={words.copyEmbed[embed.kind]}
            {...copying}
            text={() => embedCode(embed, BASE_URL)}
          />
          <code className="share__code">{embedCode(embed, BASE_URL)}</code>
        </div>
      ))}
      {embeds.length > 0 && (
        <div>
          <p>{words.embedHeight}</p>
          <code className="share__code">{embedScript(BASE_URL)}</code>
        </div>
      )}
    </div>
  );
}
