// Porta in wwwroot/lib la sola parte di Bootstrap Italia che le pagine usano: il foglio intero pesa 612 kB,
// e la prima visita, da un telefono con poco segnale, deve stare in 100 kB. Uso: node bootstrap-italia.mjs <dist> <destinazione>
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [dist, destinazione] = process.argv.slice(2);

// Le famiglie di classi che restano: chi ne usa una nuova la aggiunge qui. I selettori di soli elementi restano sempre.
const famiglie = /^(btn|container|row|col|offset|order|g[xy]?|[mp][tbesxy]?|d|icon|visually-hidden|text-(nowrap|break|end|center)|fw|align-items|justify-content|flex|w|list-unstyled)(-|$)/;
const escluse = /^(btn-(progress|group|toolbar|close|back|dropdown|scroll|sidebar|search|me|eyebrow|container))/;

const icone = ["arrow-left", "arrow-right", "calendar", "check", "check-circle", "chevron-right", "clock", "close-circle", "download", "error",
  "external-link", "file", "file-pdf", "help-circle", "info-circle", "key", "lock", "mail", "map-marker", "minus-circle", "pencil", "plus-circle",
  "print", "search", "telephone", "upload", "user", "warning-circle"];

const caratteri = ["regular", "600", "700"].map(peso => `titillium-web-v10-latin-ext_latin-${peso}.woff2`);

function* regole(css) {
  for (let i = 0; i < css.length;) {
    const inizio = i;
    let graffe = 0, virgolette = null;
    for (; i < css.length; i++) {
      const c = css[i];
      if (c === "\\") i++;
      else if (virgolette) virgolette = c === virgolette ? null : virgolette;
      else if (c === '"' || c === "'") virgolette = c;
      else if (css.startsWith("/*", i)) i = css.indexOf("*/", i) + 1;
      else if (c === "{") graffe++;
      else if ((c === "}" && --graffe === 0) || (c === ";" && graffe === 0)) { i++; break; }
    }
    yield css.slice(inizio, i).replace(/^(\s|\/\*[^]*?\*\/)+/, "");
  }
}

const usata = selettore => {
  const classi = [...selettore.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(m => m[1]);
  return !/input\[type|^select|^textarea|^label/.test(selettore) && classi.every(c => famiglie.test(c) && !escluse.test(c));
};

function riduci(css) {
  let ridotto = "";
  for (const regola of regole(css)) {
    const apre = regola.indexOf("{");
    if (apre < 0) continue;
    const testa = regola.slice(0, apre);
    if (/^@(media|supports)/.test(testa)) {
      const dentro = riduci(regola.slice(apre + 1, -1));
      if (dentro) ridotto += `${testa}{${dentro}}`;
    } else if (!testa.startsWith("@")) {
      const selettori = testa.split(/,(?![^(]*\))/).filter(usata);
      if (selettori.length) ridotto += selettori.join(",") + regola.slice(apre);
    }
  }
  return ridotto;
}

mkdirSync(destinazione, { recursive: true });
const css = readFileSync(join(dist, "css/bootstrap-italia.min.css"), "utf8");
writeFileSync(join(destinazione, "bootstrap-italia.css"), `/* Bootstrap Italia, BSD-3-Clause, ridotto alle parti usate */${riduci(css)}`);

const sprite = readFileSync(join(dist, "svg/sprites.svg"), "utf8");
const simboli = icone.map(icona => sprite.match(new RegExp(`<symbol[^>]*id="it-${icona}"[^]*?</symbol>`))?.[0]
  ?? (() => { throw new Error(`icona sconosciuta: ${icona}`); })());
writeFileSync(join(destinazione, "icone.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${simboli.join("")}</svg>`);

for (const carattere of caratteri) copyFileSync(join(dist, "fonts/Titillium_Web", carattere), join(destinazione, carattere));
copyFileSync(join(dist, "fonts/Titillium_Web/OFL.txt"), join(destinazione, "OFL.txt"));
