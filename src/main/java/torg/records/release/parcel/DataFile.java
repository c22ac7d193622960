package torg.records.release.parcel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import torg.shell.Words;

/** The same records for programs, with the schema (JSON Schema 2020-12) they follow. */
final class DataFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Utlämnade allmänna handlingar",
              "type": "object",
              "required": ["city", "authority", "request", "part", "made", "withheld", "records"],
              "additionalProperties": false,
              "properties": {
                "city": {"type": "string"},
                "authority": {"type": "string"},
                "request": {"type": "integer"},
                "part": {"type": "integer", "minimum": 1},
                "made": {"type": "string", "format": "date-time"},
                "withheld": {
                  "description": "Handlingar som inte lämnas ut alls, per lagrum",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["provision", "records"],
                    "additionalProperties": false,
                    "properties": {"provision": {"type": "string"}, "records": {"type": "integer", "minimum": 1}}
                  }
                },
                "records": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["kind", "number", "title", "at", "text", "masks", "pictures", "ledger_entries"],
                    "additionalProperties": false,
                    "properties": {
                      "kind": {"enum": ["MESSAGE", "DIARY", "MEASURE", "ACCOUNT"]},
                      "number": {"type": "integer"},
                      "title": {"type": "string"},
                      "at": {"type": "string", "format": "date-time"},
                      "text": {"type": "string"},
                      "masks": {
                        "description": "Var i texten något är maskerat (UTF-16-tecken) och enligt vilket lagrum",
                        "type": "array",
                        "items": {
                          "type": "object",
                          "required": ["from", "to", "provision"],
                          "additionalProperties": false,
                          "properties": {
                            "from": {"type": "integer", "minimum": 0},
                            "to": {"type": "integer", "minimum": 1},
                            "provision": {"type": "string", "minLength": 1}
                          }
                        }
                      },
                      "pictures": {
                        "description": "Bilder och filer som skickades med: filen i paketet, eller varför den inte finns där",
                        "type": "array",
                        "items": {
                          "type": "object",
                          "required": ["number", "description"],
                          "additionalProperties": false,
                          "properties": {
                            "number": {"type": "integer", "minimum": 1},
                            "description": {"type": "string"},
                            "file": {"type": "string"},
                            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                            "provision": {"type": "string", "minLength": 1},
                            "missing": {"type": "string", "minLength": 1}
                          }
                        }
                      },
                      "ledger_entries": {"type": "array", "items": {"type": "integer"}}
                    }
                  }
                }
              }
            }
            """;

    private DataFile() {}

    static byte[] of(Cover cover, List<Provided> records) {
        var all = new LinkedHashMap<String, Object>();
        all.put("city", cover.city());
        all.put("authority", cover.board());
        all.put("request", cover.request());
        all.put("part", cover.part());
        all.put("made", Words.iso(cover.madeAt()));
        all.put(
                "withheld",
                cover.withheld().stream()
                        .map(one -> Map.of("provision", one.provision(), "records", one.items()))
                        .toList());
        all.put("records", records.stream().map(DataFile::record).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, Object> record(Provided one) {
        var all = new LinkedHashMap<String, Object>();
        all.put("kind", one.code());
        all.put("number", one.number());
        all.put("title", one.title());
        all.put("at", Words.iso(one.at()));
        all.put("text", one.text());
        all.put("masks", one.masks());
        all.put(
                "pictures",
                one.enclosures().stream()
                        .map(enclosure -> PictureFiles.data(one, enclosure))
                        .toList());
        all.put("ledger_entries", one.entries());
        return all;
    }
}
