// Brings what the pages take from the npm registry into the jar: the files named below, with their
// licences, and nothing else. Runs in every build and does nothing where nothing has changed.
//
//   node fetch.mjs <where npm may work> <the static folder of the build>
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TAKEN = {
  "@digdir/designsystemet-css": { "dist/src/index.css": "components.css", LICENSE: "LICENSE-css" },
  "@digdir/designsystemet-theme": {
    "src/themes/designsystemet.css": "theme.css",
    LICENSE: "LICENSE-theme",
  },
  "htmx.org": { "dist/htmx.min.js": "htmx.js", LICENSE: "LICENSE-htmx" },
  "@fontsource-variable/inter": {
    "files/inter-latin-wght-normal.woff2": "inter-latin.woff2",
    "files/inter-latin-ext-wght-normal.woff2": "inter-latin-ext.woff2",
    "files/inter-cyrillic-wght-normal.woff2": "inter-cyrillic.woff2",
    "files/inter-cyrillic-ext-wght-normal.woff2": "inter-cyrillic-ext.woff2",
    LICENSE: "LICENSE-inter",
  },
  "@fontsource-variable/noto-sans-arabic": {
    "files/noto-sans-arabic-arabic-wght-normal.woff2": "noto-sans-arabic.woff2",
    LICENSE: "LICENSE-noto-sans-arabic",
  },
};
const STATED = ["package.json", "package-lock.json", ".npmrc"];

const here = dirname(fileURLToPath(import.meta.url));
const [work, statics] = process.argv.slice(2);
const kit = join(statics, "web", "kit");

// What is stated here and taken there, in one text: the same text, the same files.
const stated = [...STATED, "fetch.mjs"].map((name) => readFileSync(join(here, name), "utf8")).join("\n");
const mark = join(work, "fetched");
const copies = Object.entries(TAKEN).flatMap(([name, files]) =>
  Object.entries(files).map(([from, to]) => [join(work, "node_modules", name, from), join(kit, to)]),
);

if (!existsSync(mark) || readFileSync(mark, "utf8") !== stated) {
  mkdirSync(work, { recursive: true });
  STATED.forEach((name) => copyFileSync(join(here, name), join(work, name)));
  execFileSync("npm", ["ci", "--prefer-offline", "--no-progress"], { cwd: work, stdio: ["ignore", "ignore", "inherit"] });
  copies.forEach(([from]) => {
    if (!existsSync(from)) throw new Error(`${from} is not in its package: mend TAKEN in fetch.mjs`);
  });
  mkdirSync(kit, { recursive: true });
  copies.forEach(([from, to]) => copyFileSync(from, to));
  writeFileSync(mark, stated);
} else {
  mkdirSync(kit, { recursive: true });
  copies.filter(([, to]) => !existsSync(to)).forEach(([from, to]) => copyFileSync(from, to));
}
