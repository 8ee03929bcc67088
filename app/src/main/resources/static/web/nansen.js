// Comfort for the keyboard, on top of pages that work without it: the list of keys (?), the search
// (/), moving in lists (j, k), going to places (g and a letter), commands (Ctrl+K), and a curtain
// before the screen (Ctrl+.), back (Esc). Single keys can be turned off (WCAG 2.2, 2.1.4). What is typed into some
// forms is kept while it is typed. Parts of pages are brought by htmx, as the pages say (hx-…); here is what it leaves:
// one question at a time is answered in its place, and the focus is in its form.
"use strict";
(() => {
  const OFF = "keys=off";
  const KEEP_EVERY = 5000; // milliseconds
  const GO_WITHIN = 1500; // milliseconds between g and its letter
  const byId = (id) => document.getElementById(id);
  const isOff = () => document.cookie.split("; ").includes(OFF);
  const isOpen = () => document.querySelector("dialog[open]") !== null;
  const isTyping = (at) => at.closest("input:not([type=checkbox], [type=radio], [type=range]), select, textarea, [contenteditable]") !== null;

  const open = (id) => {
    const dialog = byId(id);
    if (dialog && !dialog.open) dialog.showModal(); // focus returns where it was by itself
  };

  // --- moving in lists
  const ITEMS = "main :is(.due, .facts, .items) > li, main table.cases tbody tr";
  const INTO = "a[href], summary, button";
  const stops = () => [...document.querySelectorAll(ITEMS)].map((item) => item.querySelector(INTO)).filter((stop) => stop && stop.checkVisibility());
  const move = (step) => {
    const all = stops();
    if (all.length === 0) return;
    const now = all.findIndex((stop) => stop.closest(ITEMS) === document.activeElement.closest(ITEMS));
    const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(now + step, 0), all.length - 1);
    all[next].focus();
    all[next].scrollIntoView({ block: "nearest" });
  };

  // --- going to places
  let going = 0;
  const go = (letter) => {
    const link = [...document.querySelectorAll("a[data-go]")].find((each) => each.dataset.go === letter);
    if (link) link.click();
  };

  const search = () => {
    const box = document.querySelector("header [type=search]");
    if (box) box.focus();
    return box !== null;
  };

  /** Back to the page before, unless something typed or chosen would be left behind. */
  const isTouched = (field) => {
    if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((each) => each.defaultSelected));
    return field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  };
  const FIELD = ":is(input:not([type=hidden]), select, textarea)";
  const back = () => {
    const fields = [...document.querySelectorAll(`main ${FIELD}`)];
    if (history.length < 2 || document.activeElement.closest("[data-placed]") || fields.some((field) => !field.closest("form[method=get]") && isTouched(field))) return false;
    history.back();
    return true;
  };

  // --- a form that was filled in and not sent is not left without a word: by a link, a closed window, another form
  let sent = null;
  document.addEventListener("submit", (event) => { sent = event.target; });
  addEventListener("beforeunload", (event) => {
    const cameBack = !sent && document.querySelector("main .problems[role=alert]") !== null; // typed before, and not stored
    const isLeft = (form) => form !== sent && [...form.querySelectorAll(FIELD)].some((field) => cameBack || isTouched(field));
    if ([...document.querySelectorAll("main form[method=post]:not([data-keep], [role=search])")].some(isLeft)) event.preventDefault();
  });

  /** Whether the key meant something here. */
  const single = (key) => {
    if (going && Date.now() - going < GO_WITHIN) {
      going = 0;
      go(key);
      return true;
    }
    going = 0;
    switch (key) {
      case "?": open("keys"); return true;
      case "/": return search();
      case "j": move(1); return true;
      case "k": move(-1); return true;
      case "Escape": return back();
      case "g": going = Date.now(); return true;
      default: return false;
    }
  };

  // --- commands: the links of the page by their words, and what the search finds
  const words = (text) => text.toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").trim();
  const commands = () => {
    const seen = new Set();
    return [...document.querySelectorAll("header a[href], main a[href]")]
      .map((link) => ({ text: link.textContent.replace(/\s+/g, " ").trim(), href: link.getAttribute("href"), language: link.lang }))
      .filter(({ text, href }) => text && !seen.has(text + href) && seen.add(text + href));
  };
  const LOOK_AFTER = 300; // milliseconds without a key
  const FROM = 3; // letters
  let found = { asked: "", hits: [] };
  let looking = 0;
  /** Cases, people and provisions, as the page of the search has them; what one gets there one gets here. */
  const look = async (asked) => {
    const form = document.querySelector("form.search");
    if (!form || asked.length < FROM) return [];
    const body = new URLSearchParams(new FormData(form));
    body.set("q", asked);
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" }).catch(() => null);
    if (!answer || !answer.ok) return [];
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...page.querySelectorAll("[data-found] > li")].map((line) => ({
      text: [...line.querySelectorAll(":scope > :is(a, bdi, .cite, .faint, .mark)")].map((each) => each.textContent.trim()).filter(Boolean).join(" · "),
      href: line.querySelector("a").getAttribute("href"),
    }));
  };
  const lookLater = () => {
    const asked = byId("command").value.trim();
    clearTimeout(looking);
    looking = setTimeout(async () => {
      const hits = await look(asked);
      if (byId("command").value.trim() !== asked || byId("commands").querySelector("ul").contains(document.activeElement)) return;
      found = { asked, hits };
      show();
    }, LOOK_AFTER);
  };
  const show = () => {
    const box = byId("command");
    const list = byId("commands").querySelector("ul");
    const asked = words(box.value);
    const hits = commands().filter(({ text }) => asked.split(/\s+/).every((part) => words(text).includes(part)));
    if (found.asked === box.value.trim()) hits.push(...found.hits);
    if (asked && box.dataset.search) {
      hits.push({ text: `${box.dataset.searchLabel}: ${box.value.trim()}`, href: box.dataset.search, sought: box.value.trim() });
    }
    list.replaceChildren(...hits.map(({ text, href, language, sought }) => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.textContent = text;
      link.dir = "auto";
      link.href = href;
      if (language) link.lang = language;
      if (sought) link.addEventListener("click", (event) => {
        event.preventDefault();
        const form = document.querySelector("form.search");
        form.elements.q.value = sought;
        form.requestSubmit();
      });
      line.append(link);
      return line;
    }));
    byId("commands").querySelector("[data-none]").hidden = hits.length > 0;
  };
  const command = () => {
    byId("command").value = "";
    show();
    open("commands");
  };

  const curtain = () => {
    const dialog = byId("curtain");
    if (dialog.open) dialog.close();
    else open("curtain");
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.metaKey) return;
    const { key } = event;
    if (event.ctrlKey) {
      if (key === ".") curtain();
      else if (key.toLowerCase() === "k" && !isOpen()) command();
      else return;
      event.preventDefault();
    } else if (!isOff() && !isOpen() && !isTyping(event.target) && single(key)) {
      event.preventDefault();
    }
  });

  const setUp = () => {
    const dialog = byId("commands");
    if (!dialog) return;
    document.querySelectorAll("[data-comfort]").forEach((each) => { each.hidden = false; });
    document.querySelectorAll("[data-open]").forEach((each) => {
      each.addEventListener("click", () => (each.dataset.open === "commands" ? command() : open(each.dataset.open)));
    });
    // Escape must not lift the curtain by mistake.
    byId("curtain").addEventListener("cancel", (event) => event.preventDefault());

    const box = document.querySelector("[data-single-keys]");
    box.checked = !isOff();
    box.addEventListener("change", () => {
      const age = box.checked ? 0 : 365 * 24 * 60 * 60;
      document.cookie = `${OFF}; path=/; max-age=${age}; samesite=lax`;
    });

    byId("command").addEventListener("input", () => { show(); lookLater(); });
    dialog.addEventListener("keydown", (event) => {
      const links = [...dialog.querySelectorAll("ul a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "ArrowDown" && links.length > 0) links[Math.min(at + 1, links.length - 1)].focus();
      else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : byId("command")).focus();
      else if (event.key === "Enter" && at < 0 && links.length > 0) links[0].click();
      else return;
      event.preventDefault();
    });
    // A link to a place on this page does not load another.
    dialog.addEventListener("click", (event) => { if (event.target.closest("ul a")) dialog.close(); });
    // A menu of the page is closed by Escape, and when something else is looked at.
    document.querySelectorAll("details.languages").forEach((menu) => {
      menu.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && menu.open) {
          event.stopPropagation();
          menu.open = false;
          menu.querySelector("summary").focus();
        }
      });
      menu.addEventListener("focusout", (event) => { if (!menu.contains(event.relatedTarget)) menu.open = false; });
    });
  };
  setUp();

  // --- a place on a map is chosen in the list that says the same
  document.querySelectorAll("a[data-chooses]").forEach((point) => {
    point.addEventListener("click", (event) => {
      const choice = byId(point.getAttribute("href").slice(1));
      if (!choice) return;
      event.preventDefault();
      choice.checked = true;
      choice.focus();
    });
  });

  // --- what is typed is kept meanwhile, until the form is sent
  document.querySelectorAll("form[data-keep]").forEach((form) => {
    const typed = () => new URLSearchParams(new FormData(form));
    let kept = typed().toString();
    let isSent = false;
    const keep = async () => {
      const now = typed();
      if (isSent || now.toString() === kept) return;
      kept = now.toString();
      const answer = await fetch(form.dataset.keep, { method: "POST", body: now, credentials: "same-origin", keepalive: true }).catch(() => null);
      if (answer && answer.ok) form.querySelector("[data-kept]").hidden = false;
      else kept = ""; // tried again next time
    };
    setInterval(keep, KEEP_EVERY);
    addEventListener("pagehide", keep);
    form.addEventListener("submit", () => { isSent = true; });
  });

  // --- a question answered in its place
  const fold = () => {
    document.querySelectorAll("[data-placed]").forEach((form) => form.remove());
    document.querySelectorAll("a[data-in-place][aria-expanded=true]").forEach((link) => link.setAttribute("aria-expanded", "false"));
  };
  // In a window of its own, where that is asked for.
  document.addEventListener("click", (event) => {
    if ((event.ctrlKey || event.metaKey || event.shiftKey) && event.target.closest("a[data-in-place]")) event.stopPropagation();
  }, true);
  document.addEventListener("htmx:beforeRequest", (event) => {
    const link = event.target;
    if (!link.matches("a[data-in-place]")) return;
    if (link.getAttribute("aria-expanded") === "true") event.preventDefault();
    fold();
  });
  document.addEventListener("htmx:afterRequest", ({ target: link, detail }) => {
    if (!detail.successful || !link.matches("a[data-in-place]")) return;
    const form = link.nextElementSibling;
    if (!form || !form.matches("form[method=post]")) { // another page stands there now
      location.assign(link.href);
      return;
    }
    form.dataset.placed = "";
    link.setAttribute("aria-expanded", "true");
    const first = (link.hash && form.querySelector(link.hash)) || form.querySelector("input:not([type=hidden]), select, textarea");
    if (first) first.focus();
  });
  // Signed out, or no connection: the page itself says so.
  ["htmx:responseError", "htmx:sendError"].forEach((fault) => {
    document.addEventListener(fault, ({ detail }) => location.assign(detail.pathInfo.finalRequestPath));
  });
  document.addEventListener("keydown", (event) => {
    const form = event.key === "Escape" && !isOpen() ? event.target.closest("[data-placed]") : null;
    if (!form) return;
    const link = form.previousElementSibling;
    fold();
    link.focus();
  });
})();
