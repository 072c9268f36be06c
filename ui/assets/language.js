/* The language chosen on the page. Gradio's own words follow the browser's language, asked for
   before the page is built: so it is answered here. */
(() => {
  "use strict";
  const NAME = "briefing-language";
  const CODES = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en" };
  const found = document.cookie.split("; ").find((one) => one.startsWith(`${NAME}=`));
  const code = found && CODES[found.slice(NAME.length + 1)];
  if (code) {
    Object.defineProperty(navigator, "language", { get: () => code });
    Object.defineProperty(navigator, "languages", { get: () => [code] });
  }
  document.documentElement.lang = code || navigator.language;
  document.addEventListener("change", (event) => {
    if (!event.target.matches || !event.target.matches("select.bq-language")) return;
    document.cookie = `${NAME}=${event.target.value}; path=/; max-age=31536000; SameSite=Lax`;
    location.reload();
  });
})();
