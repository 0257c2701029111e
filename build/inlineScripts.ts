/** Scripts small enough to stand in the page itself. Their hashes are in the page's security policy. */

/**
 * Before anything is painted: some hosts serve `/explore` without adding the slash that the page's relative
 * addresses need, so it is added here; and an address that asks for something is marked on <html>, so that the
 * style sheet hides the default's values until the asked-for ones are there.
 */
export const PAGE_START_SCRIPT = [
  `{const l=location;`,
  `if(!/(\\/|\\.html)$/.test(l.pathname))history.replaceState(history.state,'',l.pathname+'/'+l.search+l.hash);`,
  `if(l.search.length>1)document.documentElement.classList.add('address-pending')}`,
].join('');

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
