-- Each change is a new row with the whole list: who changed what and when is read by laying two beside each other.
create table word_list (
    id         bigint generated always as identity primary key,
    urgency    smallint not null,
    version    integer not null,
    words      text[] not null,
    reason     text not null,
    changed_by bigint references person,
    changed_at timestamptz not null default now(),
    constraint every_version_is_one unique (urgency, version),
    constraint what_stands_in_turn_has_no_list check (urgency between 0 and 3)
);

create table alarm (
    conversation_id bigint primary key references conversation,
    at              timestamptz not null,
    answered_by     bigint references person,
    answered_at     timestamptz,
    done            text,
    constraint an_answered_alarm_says_what_was_done
        check ((answered_by is null) = (answered_at is null) and (answered_at is null) = (done is null))
);
create index alarm_open on alarm (at) where answered_at is null;

insert into word_list (urgency, version, words, reason) values
(0, 1, array['brand', 'det brinner', 'brinner i', 'eldsvåda', 'självmord*', 'ta livet av mig', 'ta mitt liv', 'vill inte leva', 'orkar inte leva',
    'våld nu', 'slår mig', 'slår henne', 'slår barnet', 'blir misshandlad', 'knivskuren', 'skottlossning', 'skjuter', 'drunknar', 'andas inte', 'ring 112', 'nödläge', 'bombhot*',
    'suicide', 'kill myself', 'house is on fire'], 'Listan som Torg kommer med'),
(1, 1, array['mörda*', 'döda dig', 'döda er', 'slå ihjäl', 'ska dö', 'borde dö', 'hänga er', 'vet var du bor', 'vet var ni bor', 'hota*', 'hotelse*', 'hotbrev',
    'våldta*', 'skjuta dig', 'skjuta er', 'bränna ner', 'spränga*', 'misshandla*', 'stalk*', 'förfölj*', 'rån', 'rånad*', 'knivhot*', 'kill you'], 'Listan som Torg kommer med'),
(2, 1, array['skyddad adress', 'skyddade personuppgifter', 'skyddad identitet', 'hemlig adress', 'orosanmäl*', 'sekretess*', 'diagnos*', 'patientjournal*', 'hiv', 'placerad i familjehem', 'försörjningsstöd', 'kvinnojour*', 'lvu', 'lvm'],
    'Listan som Torg kommer med'),
(3, 1, array['olycka', 'olyckan', 'olycksrisk*', 'skadad*', 'farlig*', 'livsfarlig*', 'halt', 'ishalka', 'svag is', 'hål i isen', 'lös ledning', 'gaslukt', 'gasläcka', 'översvämning*', 'ras', 'rasrisk*', 'nedfallet träd', 'trasig gunga', 'krossat glas',
    'saknas lock', 'öppen brunn', 'förgift*', 'otjänligt vatten'], 'Listan som Torg kommer med');
