/** Scripts small enough to be in the page itself. Their hashes are in the page's security policy. */

/** What a page asks for once it can be read, as addresses from the page's folder. */
export interface PageFiles {
  /** Data needed by every address of the page that does not name another release. */
  readonly always: readonly string[];
  /** Data needed only by the address that asks for nothing in particular. */
  readonly plain: readonly string[];
  /** The entry first, then the modules it needs at once. */
  readonly scripts: readonly string[];
  /** What is asked for when the page is used for the first time; left out where all comes at once. */
  readonly whenUsed?: Pick<PageFiles, 'always' | 'plain' | 'scripts'>;
  /** The page shows what its address asks for, so that what it was served with is an answer to the plain address only. */
  readonly isAnswer?: boolean;
}

/** What is chosen, entered, pressed and sent before the app answers, which does it again (src/app/earlyChoices.ts). */
const EARLY_ACTS =
  `const early=globalThis.earlyActs=[];for(const t of['input','change','focusin','click','submit'])globalThis.addEventListener?.(t,e=>{if('ready'in h.dataset)return;` +
  `const a=t==='click'?e.target.closest?.('button:not([type=submit],[popovertarget]),[data-code]'):e.target;if(t==='submit')e.preventDefault();if(a){early.push([t,a,a.value,a.checked]);e.stopPropagation()}},true);`;

/** With a mouse a page wakes by itself after this long: what few wait for is then there before it is wanted. */
const AWAKE_AFTER_MS = 4000;

/**
 * A page that rests asks for the rest at the first sign that it is used, and by itself where there is a mouse and nobody asks
 * to spare the line. An address that asks for something does not rest.
 */
const WAKE =
  `let awake=false;const wake=()=>{if(awake)return;awake=true;go();ask(rest);h.dataset.awake='';dispatchEvent(new Event('awake'))},` +
  `mouse=matchMedia('(hover:hover) and (pointer:fine)').matches;` +
  `for(const t of['pointerdown','touchstart','keydown','focusin','scroll'].concat(mouse?'pointermove':[]))addEventListener(t,wake,{capture:true,passive:true,once:true});` +
  `const byItself=()=>{if(asks)wake();else if(mouse&&!navigator.connection?.saveData)setTimeout(wake,${AWAKE_AFTER_MS})};`;

function asking({ always, plain, scripts }: Pick<PageFiles, 'always' | 'plain' | 'scripts'>): string {
  return `{always:${JSON.stringify(always)},plain:${JSON.stringify(plain)},scripts:${JSON.stringify(scripts)}}`;
}

/** When the app's script does not come: says so, with the address at which it may, and takes away what was not asked for. */
function notLoaded(isAnswer: boolean): string {
  return (
    `const fail=()=>{const n=d.getElementById('not-loaded');if(!n)return d.addEventListener('DOMContentLoaded',fail);n.hidden=false;delete h.dataset.script;` +
    `for(const a of n.querySelectorAll('a'))a.textContent=a.href=new URL(a.getAttribute('href')+s,l.href).href;` +
    `${isAnswer ? `if(asks)d.getElementById('root').hidden=true` : ''}};`
  );
}

/**
 * Before anything is painted: some hosts serve `/explore` without adding the slash that the page's relative
 * addresses need, so it is added here; and an address that asks for something is marked on <html>, so that the style sheet
 * hides the default's values until the asked-for ones are there.
 *
 * The page is complete without its script, so script and data wait until it has been painted: on a slow line its words and
 * their font then have the line to themselves. Where there is nothing to read yet (an address that asks for something, a
 * page opened in the background) they are asked for at once, but never the default's figures for an address that shows
 * others.
 */
export function pageStartScript({ whenUsed, isAnswer = false, ...first }: PageFiles): string {
  return [
    `{const l=location,d=document,h=d.documentElement,s=l.search,asks=s.length>1;h.dataset.script='';`,
    // A frame that is shut off from its own site may not change its address.
    `if(!/(\\/|\\.html)$/.test(l.pathname))try{history.replaceState(history.state,'',l.pathname+'/'+s+l.hash)}catch{}`,
    `if(asks)h.classList.add('address-pending');`,
    EARLY_ACTS,
    notLoaded(isAnswer),
    `const add=(n,o)=>d.head.append(Object.assign(d.createElement(n),{crossOrigin:'anonymous',fetchPriority:'low'},o));`,
    // Each in a task of its own: twenty at once keep a slow machine from answering for a fifth of a second.
    `const ask=f=>[...(/[?&]release=/.test(s)?[]:f.always),...(asks?[]:f.plain)].map(href=>({rel:'preload',as:'fetch',href}))`,
    `.concat(f.scripts.map(href=>({rel:'modulepreload',href}))).forEach((o,i)=>i?setTimeout(()=>add('link',o)):add('link',o));`,
    `const first=${asking({ ...first, scripts: first.scripts.slice(1) })};`,
    `let gone=false;const go=()=>{if(gone)return;gone=true;ask(first);`,
    ...first.scripts
      .slice(0, 1)
      .map((src) => `add('script',{type:'module',src:${JSON.stringify(src)},onerror:fail});`),
    `${whenUsed === undefined ? '' : 'byItself()'}};`,
    whenUsed === undefined ? '' : `const rest=${asking(whenUsed)};${WAKE}`,
    `const painted=()=>{const P=globalThis.PerformanceObserver,t='largest-contentful-paint';`,
    `if(P?.supportedEntryTypes?.includes(t)){new P((_,o)=>{o.disconnect();go()}).observe({type:t,buffered:true});setTimeout(go,2000)}`,
    `else requestAnimationFrame(()=>setTimeout(go))};`,
    `if(asks||d.hidden)go();else if(d.readyState==='loading')d.addEventListener('DOMContentLoaded',painted);else painted()}`,
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
