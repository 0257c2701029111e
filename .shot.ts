import { chromium } from '@playwright/test';
import { ensureBrowser } from '/work/wt-panel/test/browser/support/findBrowser.ts';
const [name, query, width, height, dark, act] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: ensureBrowser('headless'), args: '--no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader --disable-background-networking --disable-component-update --disable-sync --disable-quic --no-first-run'.split(' ') });
const p = await b.newPage({ viewport: { width: Number(width ?? 1280), height: Number(height ?? 800) }, colorScheme: dark === 'dark' ? 'dark' : 'light' });
p.on('console', (m) => { if (['error','warning'].includes(m.type()) && !/GPU stall/.test(m.text())) console.log(m.type(), m.text().slice(0, 400)); });
p.on('pageerror', (e) => console.log('pageerror', e.message));
await p.goto(`http://127.0.0.1:5283/explore${query ?? ''}`);
await p.evaluate(() => dispatchEvent(new Event('scroll')));
await p.waitForSelector('.layer', { timeout: 60000 });
await p.waitForTimeout(3000);
if (act) { const r = await (new Function('p', `return (async()=>{${act}})()`))(p); if (r !== undefined) console.log(JSON.stringify(r)); await p.waitForTimeout(1500); }
await p.screenshot({ path: `/tmp/panelshots/${name}.png`, fullPage: false });
const panel = p.locator('.layer-panel');
await panel.screenshot({ path: `/tmp/panelshots/${name}-panel.png` });
console.log(p.url());
await b.close();
