// Small conveniences. Every page works without this file.
"use strict";

const csrf = () => document.querySelector("meta[name=csrf]")?.content ?? "";

document.addEventListener("htmx:configRequest", event => { event.detail.headers["X-XSRF-TOKEN"] = csrf(); });

// A form is sent once, however often the button is pressed.
document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 5000);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(f => delete f.dataset.sent));

// The first problem is where the reader is taken.
document.querySelector(".problems")?.focus();

// Counts as the platform counts: graphemes, and bytes where it limits those too.
const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });
for (const text of document.querySelectorAll("textarea[data-limit]")) {
    const counter = document.getElementById(text.id + "-count");
    const limit = Number(text.dataset.limit);
    const show = () => {
        const used = [...graphemes.segment(text.value)].length;
        counter.textContent = counter.dataset.form.replace("{0}", used).replace("{1}", limit);
        counter.classList.toggle("over", used > limit);
    };
    text.addEventListener("input", show);
    show();
}

// A select that filters sends its form by itself; without scripts there is a button.
document.addEventListener("change", event => { if (event.target.matches("[data-submits]")) event.target.form.requestSubmit(); });

// Keys: j and k walk the queue, x marks, / searches, ? helps, and a letter does what the page says it does.
const press = one => {
    const fold = one.closest("details");
    const folds = one.matches("summary"); // it opens by itself, and is not to be shut again
    if (fold && !folds) fold.open = true;
    one.focus();
    if (!one.matches("textarea, input") && !(folds && fold.open)) one.click();
};
document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key === "k" && document.getElementById("commands")) { event.preventDefault(); openCommands(); return; }
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") event.target.closest("form[data-quick]")?.querySelector("[name=then][value=next]").click();
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), textarea, select") || document.querySelector("dialog[open]")) return;
    const links = [...document.querySelectorAll(".queue a")];
    const here = links.findIndex(link => link === document.activeElement || link.closest("li").contains(document.activeElement));
    if (event.key === "j" && links.length) links[Math.min(here + 1, links.length - 1)].focus();
    if (event.key === "k" && links.length) links[Math.max(here - 1, 0)].focus();
    if (event.key === "x" && here >= 0) links[here].closest("li").querySelector("input[type=checkbox]")?.click();
    if (event.key === "?") document.querySelector(".keys")?.setAttribute("open", "");
    if (event.key === "/") {
        const search = document.querySelector("input[type=search]:not(dialog input)");
        if (search) { event.preventDefault(); search.focus(); } else document.querySelector('.top a[href="/search"]')?.click();
    }
    const keyed = /^[a-z]$/.test(event.key) && document.querySelector(`[data-key=${event.key}]`);
    if (keyed) { event.preventDefault(); press(keyed); }
});

// The command bar lists what the page can do: its links, buttons and folds. It can do nothing that the page cannot.
const commandsOfPage = () => [...document.querySelectorAll("main a[href], main button, main summary, .top nav a")]
    .filter(one => !one.closest("dialog, .thread, .queue, .history") && one.textContent.trim());
function openCommands() {
    const dialog = document.getElementById("commands");
    const search = document.getElementById("command");
    const list = document.getElementById("command-list");
    const show = () => {
        const wanted = search.value.trim().toLowerCase();
        list.replaceChildren(...commandsOfPage()
            .filter(one => one.textContent.toLowerCase().includes(wanted))
            .slice(0, 12)
            .map(one => {
                const line = document.createElement("li");
                const button = document.createElement("button");
                button.type = "button";
                button.className = "quiet";
                button.textContent = one.textContent.trim().replace(/\s+/g, " ") + (one.dataset.key ? " (" + one.dataset.key + ")" : "");
                button.addEventListener("click", () => { dialog.close(); press(one); });
                line.append(button);
                return line;
            }));
    };
    search.value = "";
    search.oninput = show;
    search.onkeydown = event => { if (event.key === "Enter") { event.preventDefault(); list.querySelector("button")?.click(); } };
    show();
    dialog.showModal();
    search.focus();
}

// Passkeys (WebAuthn level 3), in the form Spring Security speaks.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const post = (address, body) => fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": csrf() },
    body: body === undefined ? undefined : JSON.stringify(body),
});

async function addPasskey(label) {
    const options = await (await post("/webauthn/register/options")).json();
    const made = await navigator.credentials.create({ publicKey: {
        ...options,
        user: { ...options.user, id: bytes(options.user.id) },
        challenge: bytes(options.challenge),
        excludeCredentials: (options.excludeCredentials ?? []).map(c => ({ ...c, id: bytes(c.id) })),
    }});
    const answer = await post("/webauthn/register", { publicKey: {
        credential: {
            id: made.id,
            rawId: text(made.rawId),
            response: {
                attestationObject: text(made.response.attestationObject),
                clientDataJSON: text(made.response.clientDataJSON),
                transports: made.response.getTransports?.() ?? [],
            },
            type: made.type,
            clientExtensionResults: made.getClientExtensionResults(),
            authenticatorAttachment: made.authenticatorAttachment,
        },
        label,
    }});
    if (!answer.ok) throw new Error("refused");
}

async function signInWithPasskey() {
    const options = await (await post("/webauthn/authenticate/options")).json();
    const found = await navigator.credentials.get({ publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: (options.allowCredentials ?? []).map(c => ({ ...c, id: bytes(c.id) })),
    }});
    const answer = await post("/login/webauthn", {
        id: found.id,
        rawId: text(found.rawId),
        response: {
            authenticatorData: text(found.response.authenticatorData),
            clientDataJSON: text(found.response.clientDataJSON),
            signature: text(found.response.signature),
            userHandle: found.response.userHandle ? text(found.response.userHandle) : undefined,
        },
        credType: found.type,
        clientExtensionResults: found.getClientExtensionResults(),
        authenticatorAttachment: found.authenticatorAttachment,
    });
    const result = await answer.json();
    if (!answer.ok || !result.authenticated) throw new Error("refused");
    location.assign(result.redirectUrl && result.redirectUrl !== "/" ? result.redirectUrl : "/start");
}

for (const area of document.querySelectorAll("[data-passkey]")) {
    if (!window.PublicKeyCredential) continue;
    area.hidden = false;
    const says = area.querySelector("[role=status]");
    area.querySelector("button").addEventListener("click", async () => {
        says.textContent = "";
        try {
            if (area.dataset.passkey === "add") {
                await addPasskey(area.querySelector("input").value || area.dataset.label);
                location.assign("/me");
            } else {
                await signInWithPasskey();
            }
        } catch (fault) {
            console.warn("passkey:", fault.name, fault.message);
            says.textContent = area.dataset.failed;
        }
    });
}

// How an answer reads while it is written: advice, a moment after the last key, and only that. Kept nowhere.
for (const hints of document.querySelectorAll(".hints[id$=-hints]")) {
    const text = document.getElementById(hints.id.replace(/-hints$/, ""));
    let waiting;
    text?.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(async () => {
            const asked = text.value;
            const answer = await fetch("/api/answers/reading", {
                method: "POST",
                headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": csrf() },
                body: JSON.stringify({ words: asked }),
            });
            if (!answer.ok || text.value !== asked) return;
            const list = document.createElement("ul");
            for (const said of (await answer.json()).said) {
                const line = document.createElement("li");
                line.textContent = said;
                list.append(line);
            }
            hints.replaceChildren(...(list.children.length ? [list] : []));
        }, 700);
    });
}
