// I punteggi di Lighthouse delle pagine aperte a tutti, con un telefono simulato di fascia media: accessibilità e velocità.
//
//   node misure/lighthouse/lighthouse.mjs INDIRIZZO      (il browser è quello di ACCERTA_CHROMIUM)
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';

const [indirizzo] = process.argv.slice(2);
const pagine = ['/', '/simulatore', '/diritti', '/riduzione', '/quota', '/verifica', '/accesso', '/accessibilita', '/dati', '/contatti', '/segnala'];
const categorie = ['performance', 'accessibility', 'best-practices'];
const minimo = { performance: 95, accessibility: 100 };

const chrome = await launch({ chromePath: process.env.ACCERTA_CHROMIUM, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'] });
let sotto = 0;
console.log('| pagina | velocità | accessibilità | buone pratiche | primo contenuto s | contenuto principale s | blocco ms | spostamenti |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const pagina of pagine) {
  const { lhr } = await lighthouse(indirizzo + pagina, { port: chrome.port, onlyCategories: categorie, logLevel: 'error' });
  const [velocita, accessibilita, pratiche] = categorie.map((c) => Math.round(lhr.categories[c].score * 100));
  const [primo, principale, blocco, spostamenti] = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'].map((a) => lhr.audits[a].numericValue);
  console.log(`| ${pagina} | ${velocita} | ${accessibilita} | ${pratiche} | ${(primo / 1000).toFixed(1)} | ${(principale / 1000).toFixed(1)} | ${Math.round(blocco)} | ${spostamenti.toFixed(3)} |`);
  for (const audit of Object.values(lhr.audits)) if (process.env.TUTTO && audit.score !== null && audit.score < 0.9) console.error(pagina, audit.id, audit.score, audit.displayValue ?? '');
  if (velocita < minimo.performance || accessibilita < minimo.accessibility) sotto += 1;
}
await chrome.kill();
console.log(`\n${pagine.length} pagine; sotto il minimo (accessibilità ${minimo.accessibility}, velocità ${minimo.performance}): ${sotto}`);
