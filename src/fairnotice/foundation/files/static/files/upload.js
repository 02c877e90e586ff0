// Sends a file in pieces (tus 1.0.0) and goes on where the line broke. Without this script the form sends it whole.
"use strict";
(() => {
  const PIECE = 256 * 1024, FIRST_WAIT = 1_000, LONGEST_WAIT = 30_000;
  const form = document.querySelector("form[data-uploads]");
  if (!form || !window.fetch) return;
  const button = form.querySelector("button"), bar = form.querySelector("progress"), told = form.dataset;
  let wait = FIRST_WAIT;

  // The server said no, and would say it again; the message is its own words, where it has any.
  class Refusal extends Error {}

  const say = (name, words) => form.querySelectorAll("[data-say]").forEach((line) => {
    line.hidden = line.dataset.say !== name;
    if (!line.hidden && words) line.textContent = words;
  });

  const show = (at, size) => {
    [bar.hidden, bar.max, bar.value] = [false, size, at];
    say("sending");
    form.querySelector("[data-percent]").textContent = `${Math.floor((100 * at) / size)} %`;
  };

  const pause = (time) => new Promise((go) => {
    setTimeout(go, time);
    window.addEventListener("online", go, { once: true });
  });

  async function ask(method, address, headers = {}, body = undefined) {
    const common = { "Tus-Resumable": "1.0.0", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
    const answer = await fetch(address, { method, body, headers: { ...common, ...headers }, redirect: "manual" });
    if (answer.ok) return answer.headers;
    // Broken or overloaded; or a piece damaged on its way, or one that came though its answer did not.
    if (answer.status >= 500 || (method === "PATCH" && [400, 409, 460].includes(answer.status))) throw new Error();
    const isText = (answer.headers.get("Content-Type") || "").startsWith("text/plain");
    throw new Refusal(isText ? await answer.text() : "");
  }

  function describe(file) {
    const said = { about_type: told.aboutType, about_id: told.aboutId, filename: file.name };
    for (const name of ["kind", "shows", "language"]) said[name] = form.elements[name].value;
    const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
    return Object.entries(said).map(([name, text]) => `${name} ${encode(text)}`).join(",");
  }

  // Under which key this tab remembers the upload: a digest, so that no word of the file stays on the computer.
  async function fingerprint(said, file) {
    const bytes = new TextEncoder().encode(`${said} ${file.size} ${file.lastModified}`);
    if (!window.crypto.subtle) return `upload ${Math.random()}`;
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return `upload ${Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  }

  async function goOn(address, file) {
    let heard = await ask("HEAD", address);
    while (!heard.has("Content-Location")) {
      const at = Number(heard.get("Upload-Offset"));
      show(at, file.size);
      const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(at) };
      heard = await ask("PATCH", address, headers, file.slice(at, at + PIECE));
      wait = FIRST_WAIT;
    }
  }

  async function send(file) {
    const said = describe(file), key = await fingerprint(said, file);
    let address = sessionStorage.getItem(key);
    for (;;) {
      try {
        const headers = { "Upload-Length": String(file.size), "Upload-Metadata": said };
        address ||= (await ask("POST", told.uploads, headers)).get("Location");
        sessionStorage.setItem(key, address);
        await goOn(address, file);
        return sessionStorage.removeItem(key);
      } catch (problem) {
        if (problem instanceof Refusal) sessionStorage.removeItem(key); // the next try begins anew
        if (problem instanceof Refusal) throw problem;
        say("waiting");
        await pause(wait);
        wait = Math.min(2 * wait, LONGEST_WAIT);
      }
    }
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    const file = form.elements.file.files[0];
    if (file.size > Number(told.most)) return say("large");
    button.disabled = true;
    try {
      await send(file);
      location.assign(told.back);
    } catch (problem) {
      [bar.hidden, button.disabled] = [true, false];
      say("refused", problem.message);
    }
  });
})();
