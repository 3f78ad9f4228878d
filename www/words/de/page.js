// What the page says of itself: its frame, its keys, its engine, the address.

export const page = {
  code: "de",
  group: ".",
  title: "{0} · Crossread",
  brand: "Crossread",
  safe: "nichts verlässt diese Seite",
  skip: "Zu den Texten springen",
  close: "Schließen",
  undo: "Rückgängig",
  add: "Text hinzufügen",
  shareView: "Teilen",
  helpLong: "Tasten und Einstellungen",

  whole: {
    cut: "Diese Datei ist nicht vollständig: Ihr Ende fehlt. Was Sie sehen, kann lückenhaft sein, und kein Knopf wirkt. Laden oder kopieren Sie sie noch einmal; kam sie mit der Post, bitten Sie um ein ZIP-Archiv.",
    damaged:
      "Diese Datei ist beschädigt: Ein Teil von ihr ist nicht, was er war, als die Datei entstand; was sie zeigt, kann falsch sein. Laden oder kopieren Sie sie noch einmal; kam sie mit der Post, bitten Sie um ein ZIP-Archiv.",
  },

  hosted: {
    newer: "Ein neueres Crossread liegt bereit. Ihre Bibliothek bleibt.",
    reload: "Neu laden",
  },

  link: {
    openTitle: "Einen Link oder Code öffnen",
    openLabel: "Ein Link oder Code aus einem anderen Crossread",
    openHint: "Ganz, von # oder http bis zum Ende.",
    open: "Öffnen",
    problems: {
      "too-long": "Dieser Link ist zu lang, um einer von uns zu sein ({0} Zeichen). Nichts davon wurde geöffnet.",
      "no-code": "Darin steht kein Link oder Code von Crossread. Nichts wurde geöffnet.",
      newer:
        "Dieser Link stammt von einem neueren Crossread (seine Form ist {0}, diese Kopie liest die Formen 1 und 2). Nichts davon wurde geöffnet.",
      checksum: "Dieser Link ist beschädigt: Unterwegs wurde etwas darin verändert.",
      field: "Ein Teil dieses Links ist nicht lesbar („{0}“) und wurde ausgelassen.",
      unknown: "Dieser Link hat einen Teil, den diese Kopie nicht kennt („{0}“); er wurde ausgelassen.",
      more: "{0} weitere Teile dieses Links sind nicht lesbar und wurden ausgelassen.",
    },
    cut: "Dieser Link wurde unterwegs abgeschnitten: {0} von {1} Zeichen kamen an.",
    cutEarly: "Dieser Link wurde unterwegs abgeschnitten: Nicht mehr als sein Anfang kam an.",
    partly:
      "Gezeigt wird nur, was für sich allein noch gilt, nicht alles, was geschickt wurde. Bitten Sie noch einmal darum, am besten als gespeicherte Seite.",
    instead:
      "Unten steht, was vorher hier war, nicht, was geschickt wurde. Bitten Sie noch einmal darum, am besten als gespeicherte Seite: Das ist eine Datei, und sie sagt es, wenn sie abgeschnitten ist.",
    before: "Unten steht, was vorher hier war, nicht, was geschickt wurde.",
    otherCode:
      "Vielleicht sehen Sie andere Funde als der Absender: Diese Kopie hat eine andere Engine, oder Sie haben selbst etwas berichtigt.",
    missing:
      "Der Link spricht von {0?einem Text, der|# Texten, die} in dieser Kopie {0?fehlt|fehlen} ({1}). Bitten Sie den Absender, {0?den Text|die Texte} mitzuschicken, oder fügen Sie {0?ihn|sie} selbst hinzu.",
    noneHere:
      "Keiner der Texte des Links ist hier. Unten steht, was vorher hier war, nicht, was der Absender gesehen hat.",
    lostPin:
      "Die Stelle, auf die der Link zeigt, gibt es in {0} nicht: Dort stehen andere Wörter; nichts ist ausgewählt.",
    damagedTexts: "Die Texte in diesem Link sind beschädigt und wurden nicht geöffnet.",
    bigTexts: "Die Texte in diesem Link sind entpackt größer als 8 MB und wurden nicht geöffnet.",
    stoppedTexts: "Das Entpacken der Texte in diesem Link wurde angehalten; sie wurden nicht geöffnet.",
    arrived: "{0?# Text kam|# Texte kamen} mit diesem Link. Ihre eigene Bibliothek ist unberührt.",
    keep: "In meine Bibliothek",
    back: "Zurück zu meiner Bibliothek",
    kept: "Jetzt in Ihrer Bibliothek.",
  },

  storage: {
    full: "Der Platz, den dieser Browser gibt, ist voll; nicht Ihre ganze Bibliothek ist gespeichert. Auf dieser Seite ist nichts verloren: Speichern Sie die Bibliothek in eine Datei, oder entfernen Sie Texte, bevor Sie den Tab schließen.",
    refused:
      "Dieser Browser speichert nichts, wie in einem privaten Fenster. Auf dieser Seite ist nichts verloren: Speichern Sie die Bibliothek in eine Datei, bevor Sie den Tab schließen.",
    newer:
      "Ein neueres Crossread hat seine Bibliothek in diesem Browser, und diese Kopie kann sie nicht lesen. Was Sie hier hinzufügen, bleibt, bis Sie den Tab schließen.",
  },

  slow: {
    reading: "„{0}“ zu lesen dauert lange.",
    setAside: "Beiseitelegen",
    aside: "„{0}“ ist beiseitegelegt. Der Text bleibt in der Bibliothek; dort lässt er sich noch einmal versuchen.",
    comparing: "Der Vergleich dauert lange.",
    searching: "Die Suche dauert lange.",
    working: "Die Engine arbeitet schon lange.",
    stop: "Anhalten",
    before:
      "„{0}“ wurde gerade gelesen, als diese Seite geschlossen wurde, und das dauerte lange. Der Text ist beiseitegelegt.",
    readIt: "Lesen",
    stopped: "Das wurde angehalten. Die Engine ist neu gestartet.",
    asideOfLink:
      "„{0}“ kam mit diesem Link und ist beiseitegelegt: Es zu lesen dauerte zu lange. Der Text ist in der Bibliothek.",
  },

  engine: {
    leftComparing: "Sie haben den Vergleich angehalten. Die Texte stehen ohne ihn da.",
    stoppedSearching: "Die Suche wurde angehalten.",
    stoppedComparing:
      "Die Engine brach beim Vergleichen ab. Sie ist neu gestartet; die Texte stehen ohne Vergleich da.",
    stoppedCorrecting: "Die Engine brach bei dieser Änderung ab. Sie ist ohne die Änderung neu gestartet.",
    failed:
      "Die Engine ließ sich nicht starten; nichts kann markiert werden. Die Texte lassen sich lesen, wie sie sind.",
    errors: {
      SetAside:
        "Diesen Text zu lesen dauerte zu lange oder wurde angehalten. Er ist beiseitegelegt, damit die anderen gelesen werden können",
      EnginePanic:
        "Die Engine brach beim Lesen dieses Textes ab. Er ist ausgelassen, damit die anderen gelesen werden können.",
      Binary: "Das ist kein Text",
      Foreign: "Das ist für Programme gemacht, kein einfacher Text",
      TooLarge: "Diese Datei ist zu groß",
      Damaged: "Sie ist beschädigt",
      BadArgument: "Diese Kopie von Crossread kennt ihr Format nicht",
    },
    refused: "„{0}“ wurde nicht hinzugefügt. {1}",
    advice: {
      Foreign: "Öffnen Sie es dort, wo es hingehört, kopieren Sie die Wörter des Artikels, und fügen Sie sie hier ein.",
      Binary: "Öffnen Sie den Artikel als Text, oder kopieren Sie seine Wörter, und fügen Sie sie hier ein.",
      TooLarge: "Teilen Sie sie, oder fügen Sie den Artikel allein ein.",
    },
  },

  keys: {
    title: "Tasten",
    on: "Kürzel aus einer Taste",
    onHint: "Schalten Sie sie aus, wenn Sie mit Ihrem Rechner sprechen oder leicht versehentlich Tasten drücken.",
    language: "Sprache der Seite",
    rows: [
      ["0 1 2 3", "rein, leise, nach Art, Fokus"],
      ["n  p", "nächste, vorige Nennung des Namens, dem Sie folgen, oder Fundstelle der Suche; sonst Notiz am Rand"],
      ["f", "alles falten, was in zwei Berichten nicht anders ist, oder wieder zeigen"],
      ["Esc", "loslassen"],
      ["Tab ↓ ↑", "in einen Text, dann darin von Name zu Name"],
      ["Enter", "dem Namen folgen; noch einmal: eine Schicht weiter hinaus oder loslassen"],
      ["c", "zur Karte des Namens, dem Sie folgen, und zurück"],
      ["/", "alle Texte durchsuchen; dann Enter: zur ersten Stelle, ↓ ↑: von Stelle zu Stelle, Esc: leeren"],
      ["s", "Punkte: was zwei oder mehr Texte berichten, nebeneinander"],
      ["[  ]", "zum linken, rechten Artikel"],
      ["x", "den Absatz, in dem Sie sind, beiseitelegen oder wieder zählen"],
      ["w", "eine Notiz zu den ausgewählten Wörtern schreiben, oder zum Satz des Namens, bei dem Sie sind"],
      ["j", "diese Stelle mit einer des anderen Textes verbinden: erst die eine, dann die andere"],
      ["Strg V", "den kopierten Text hinzufügen oder den kopierten Link oder Code öffnen"],
      ["?", "dieses Blatt"],
    ],
  },
};
