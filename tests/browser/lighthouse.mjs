// Lighthouse's four figures of each page, as one line of JSON a page: ADDRESS… on the command line.
import { launch } from "chrome-launcher";
import lighthouse, { defaultConfig } from "lighthouse";

const FLAGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
  "--disable-background-networking", "--disable-component-update",
];
// What Lighthouse asks of a page that lies on this machine and not yet on the web.
const skipAudits = ["is-on-https", "redirects-http"];
// Nothing comes late on a page that is all there, and nobody looks at its picture here.
const waits = Object.fromEntries(["pauseAfterFcpMs", "pauseAfterLoadMs", "networkQuietThresholdMs", "cpuQuietThresholdMs"].map((name) => [name, 250]));
const flags = { logLevel: "silent", skipAudits, ...waits, disableFullPageScreenshot: true };
const [chromePath, ...addresses] = process.argv.slice(2);
// A phone is imitated by slowing this machine down; the less, the slower it is itself. Lighthouse's own
// four times are meant for a desk computer that its index gives about 1,650.
const slowdown = (index) => Math.max(1, (4 * index) / 1650);
let cpuSlowdownMultiplier = 4;

const browser = await launch({ chromePath, chromeFlags: FLAGS, logLevel: "silent" });
try {
  for (const address of addresses) {
    const throttling = { ...defaultConfig.settings.throttling, cpuSlowdownMultiplier };
    const { lhr } = await lighthouse(address, { ...flags, port: browser.port, throttling });
    const { categories, audits, environment } = lhr;
    cpuSlowdownMultiplier = slowdown(environment.benchmarkIndex);
    const scores = Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round(score * 100)]));
    const weighed = Object.values(categories).flatMap(({ id, auditRefs }) =>
      auditRefs.filter(({ weight }) => weight && id !== "performance"));
    const failed = weighed.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1);
    const figures = ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"].map((id) => [id, audits[id].numericValue]);
    console.log(JSON.stringify({ address, scores, figures: Object.fromEntries(figures), failed: failed.map(({ id, title }) => `${id}: ${title}`) }));
  }
} finally {
  browser.kill();
}
