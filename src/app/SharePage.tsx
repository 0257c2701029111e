import { useState, useSyncExternalStore } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Later, laterSource, loadLater } from '../ui/Later.tsx';
import { EMBED_HEIGHTS, embedsOf, type Embed } from '../view/embedUrl.ts';
import { SHARE_WORDS as words } from '../words/share.ts';
import { BASE_URL } from './base.ts';
import './embed.css';
import { normalisePath } from './pages.ts';

const QR_CODE = laterSource<{ readonly address: string }>(async () => (await import('./QrCode.tsx')).QrCode);

const never = () => () => undefined;

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
export function SharePage() {
  const [location] = useLocation();
  const search = useSearch();
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [coded, setCoded] = useState<string | null>(null);
  const embeds = embedsOf(normalisePath(location), search);
  const here = () => window.location.href;
  const copying = { copied: words.copied, shownHere: words.shownHere };
  return (
    <section className="page share" aria-label={words.title}>
      <Disclosure summary={words.title}>
        {hasScript ? (
          <div className="share__parts">
            <div>
              <CopyText label={words.copyLink} {...copying} text={here} />
            </div>
            <div>
              <Button
                onClick={() => {
                  void loadLater(QR_CODE).then(() => setCoded(here()));
                }}
              >
                {words.qr}
              </Button>
              {coded !== null && <Later source={QR_CODE} props={{ address: coded }} waiting={null} />}
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
        ) : (
          <p>{words.noScript}</p>
        )}
      </Disclosure>
    </section>
  );
}
