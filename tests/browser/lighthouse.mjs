// Lighthouse's four figures of each page, as one line of JSON a page: ADDRESS… on the command line.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const FLAGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
  "--disable-background-networking", "--disable-component-update",
];
// What Lighthouse asks of a page that lies on this machine and not yet on the web.
const skipAudits = ["is-on-https", "redirects-http"];
const [chromePath, ...addresses] = process.argv.slice(2);

const browser = await launch({ chromePath, chromeFlags: FLAGS, logLevel: "silent" });
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, { port: browser.port, logLevel: "silent", skipAudits });
    const { categories, audits } = lhr;
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
