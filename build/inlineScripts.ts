/** Scripts small enough to stand in the page itself. Their hashes are in the page's security policy. */

/** What the page asks for while its script is on its way, as addresses from the page's folder. */
export interface Preloads {
  /** Needed by every address of the page that does not name another release. */
  readonly always: readonly string[];
  /** Needed only by the address that asks for nothing in particular. */
  readonly plain: readonly string[];
}

/**
 * Before anything is painted: some hosts serve `/explore` without adding the slash that the page's relative
 * addresses need, so it is added here; an address that asks for something is marked on <html>, so that the style sheet
 * hides the default's values until the asked-for ones are there; and the page's files are asked for early, but never
 * the default's figures for an address that shows others.
 */
export function pageStartScript({ always, plain }: Preloads): string {
  return [
    `{const l=location,d=document,s=l.search;`,
    `if(!/(\\/|\\.html)$/.test(l.pathname))history.replaceState(history.state,'',l.pathname+'/'+s+l.hash);`,
    `if(s.length>1)d.documentElement.classList.add('address-pending');`,
    `for(const f of[...(/[?&]release=/.test(s)?[]:${JSON.stringify(always)}),...(s.length>1?[]:${JSON.stringify(plain)})]){`,
    `const k=d.createElement('link');k.rel='preload';k.as='fetch';k.crossOrigin='anonymous';k.fetchPriority='low';k.href=f;d.head.append(k)}}`,
  ].join('');
}

/**
 * For 404.html, which a host may show at any depth below any path: finds the nearest folder above the address that
 * holds this app's data manifest, and starts the app from there. Addresses are made on `location.origin`, because a
 * path that begins with two slashes would otherwise name another host.
 * @param scripts entry first @param styles both below the app's root.
 */
export function findAppScript(scripts: readonly string[], styles: readonly string[]): string {
  return `(async()=>{
const parts=location.pathname.split('/').slice(0,-1);
for(let n=parts.length;n>0;n--){
const base=location.origin+parts.slice(0,n).join('/')+'/';
try{
const answer=await fetch(base+'data/manifest.json');
if(!answer.ok||!(await answer.json()).releases)continue;
}catch{continue}
for(const file of ${JSON.stringify(styles)}){const link=document.createElement('link');link.rel='stylesheet';link.href=base+file;document.head.append(link)}
for(const file of ${JSON.stringify(scripts.slice(0, 1))}){const script=document.createElement('script');script.type='module';script.src=base+file;document.head.append(script)}
return}
})()`;
}
