"""Contexts of invented persons, one per letter, for the tests of paper."""

from datetime import UTC, date, datetime
from typing import Any

from pdf_templates.contexts import (
    Addressee,
    Agent,
    AttachmentLine,
    Check,
    ChronologyLine,
    ClosureLetter,
    ConsentLine,
    Contact,
    Context,
    DataProtection,
    DddOffice,
    DeadlineRow,
    DocumentHash,
    DocumentsRequest,
    ElectronicReceipt,
    EmbeddedFile,
    Fact,
    GroundLine,
    GuardPassed,
    InformationNotice,
    LimitationLetter,
    MissingPiece,
    OrientationLetter,
    ReceiptLetter,
    Reference,
    ReferralConsentForm,
    ReferralSentLetter,
    ReferralTransmittal,
    Remedy,
    RetentionLine,
    RouteBlock,
    SecretPaper,
    Sender,
    Signatory,
    Silence,
    TrailEvent,
    TrailReport,
)

SENDER = Sender(
    name="Ouest Provence",
    service="Cellule de signalement des discriminations",
    address=("Chemin du Rouquier", "13800 Istres"),
    phone="04 90 00 01 23",
    email="discriminations@ouest-provence.example.fr",
    opening_hours="Du lundi au vendredi, de 9 h à 17 h",
)
DDD = DddOffice(
    address=("DÉFENSEUR DES DROITS", "LIBRE RÉPONSE 71120", "75342 PARIS CEDEX 07"),
    phone="09 69 39 00 00",
    website="defenseurdesdroits.fr",
)
TERMINATION = DeadlineRow(
    rule_fr="Contester la rupture du contrat de travail",
    route_fr="Conseil de prud’hommes de Martigues",
    start_fr="réception de la lettre de licenciement",
    start_on=date(2025, 11, 12),
    start_noted_fr="Cette date de départ a été retenue par Awa Sarr le 20 novembre 2026, "
    "pour ce motif : date de remise de la lettre.",
    last_day=date(2026, 11, 12),
    safe_day=date(2026, 11, 10),
    article="Code du travail, article L1471-1",
    status="urgent",
    why=(
        "Douze mois à compter de la réception de la lettre.",
        "Le mercredi 11 novembre est férié : le jour sûr est le mardi 10.",
    ),
)
OFFENCE = DeadlineRow(
    rule_fr="Porter plainte pour une discrimination longtemps cachée",
    route_fr="Commissariat, gendarmerie ou procureur de la République d’Aix-en-Provence",
    start_fr="jour des faits",
    start_on=date(2014, 11, 1),
    last_day=date(2026, 11, 1),
    safe_day=date(2026, 10, 30),
    over_after=date(2027, 4, 2),
    article="Code de procédure pénale, article 9-1",
    status="may_be_open",
)
INSULT = DeadlineRow(
    rule_fr="Injure publique à caractère discriminatoire",
    route_fr="Tribunal correctionnel d’Aix-en-Provence",
    start_fr="jour des propos",
    start_on=date(2026, 2, 18),
    last_day=date(2027, 2, 18),
    safe_day=date(2027, 2, 17),
    article="Loi du 29 juillet 1881, article 65-3",
    press=True,
    status="running",
)
HARASSMENT = DeadlineRow(
    rule_fr="Harcèlement devant le conseil de prud’hommes",
    route_fr="Conseil de prud’hommes de Martigues",
    start_fr="dernier acte connu",
    start_on=date(2025, 2, 19),
    last_day=date(2030, 2, 19),
    safe_day=date(2030, 2, 18),
    article="Code civil, article 2224",
    status="not_started",
)
OVER = DeadlineRow(
    rule_fr="Contester une décision administrative",
    route_fr="Tribunal administratif de Marseille",
    start_fr="notification de la décision",
    start_on=date(2024, 11, 12),
    last_day=date(2025, 1, 13),
    safe_day=date(2025, 1, 10),
    article="Code de justice administrative, article R421-1",
    status="over",
)
UNKNOWN = DeadlineRow(
    rule_fr="Décision notifiée sans indication des recours",
    route_fr="Tribunal administratif de Marseille",
    article="Conseil d’État, 13 juillet 2016, n° 387763",
    status="no_date",
)
TO_VERIFY = DeadlineRow(
    rule_fr="Un autre délai, à faire vérifier",
    route_fr="Tribunal judiciaire d’Aix-en-Provence",
    article="à vérifier auprès d’un avocat ou d’un point-justice",
    status="to_verify",
)
LAST_DAYS = TERMINATION.model_copy(update={"status": "last_days"})
ROWS = (TERMINATION, OFFENCE, INSULT, HARASSMENT, OVER, UNKNOWN)
MISSING = (
    MissingPiece(what_fr="Attestation d’une collègue du rayon", why_fr="elle a vu les changements d’horaires"),
    MissingPiece(
        what_fr="Bulletins de paie de novembre 2024 à février 2025", why_fr="ils montrent vos horaires avant et après"
    ),
)
SILENCE = Silence(
    decision="rejection",
    born_on=date(2027, 1, 5),
    remedies=(
        Remedy(
            name_fr="un recours gracieux",
            before_fr="devant le président de l’établissement",
            delay_fr="dans les deux mois de cette date",
        ),
        Remedy(
            name_fr="un recours contentieux",
            before_fr="devant le tribunal administratif de Marseille",
            delay_fr="dans les deux mois de cette date",
        ),
    ),
)
LEGAL_AID = Contact(
    name="Bureau d’aide juridictionnelle du tribunal judiciaire d’Aix-en-Provence",
    address="40 boulevard Carnot, 13100 Aix-en-Provence",
)
ADVICE = (
    Contact(
        name="Point-justice d’Istres",
        address="12 rue des Écoles, 13800 Istres",
        phone="04 90 00 04 56",
        hours_fr="le mardi matin, consultation gratuite d’avocat",
    ),
    Contact(name="Ordre des avocats du barreau d’Aix-en-Provence", phone="04 90 00 07 89"),
)
PRUDHOMMES = RouteBlock(
    name_fr="Conseil de prud’hommes",
    what_fr="Le juge du travail peut annuler le licenciement et accorder une réparation.",
    where=Contact(name="Conseil de prud’hommes de Martigues", address="Rue de Verdun, 13500 Martigues"),
    when_fr="Dès maintenant, sans attendre la réponse du Défenseur des droits.",
    deadline=TERMINATION,
    cost_fr="50 € de contribution ; l’avocat n’est pas obligatoire",
    contribution=True,
    documents=("contrat de travail", "lettre de licenciement", "trois derniers bulletins de paie"),
    with_ddd_fr="Cette démarche peut être menée en même temps que la saisine du Défenseur des droits.",
)
DDD_ROUTE = RouteBlock(
    name_fr="Saisine du Défenseur des droits",
    what_fr="Il peut enquêter, demander des explications à votre employeur et proposer une solution amiable.",
    where=Contact(name="Avec notre service, sur rendez-vous", phone="04 90 00 01 23"),
    when_fr="Aucun délai n’est fixé pour le saisir, mais les preuves se perdent avec le temps.",
    cost_fr="gratuit",
    documents=("votre accord signé", "une copie de vos pièces"),
)
PIECES = (
    AttachmentLine(number=1, title="Plannings de novembre 2024 à février 2025", kind_fr="document", sha256="1" * 64),
    AttachmentLine(number=2, title="Récépissé de plainte du 20 février 2025", kind_fr="récépissé", sha256="2" * 64),
)
LETTER: dict[str, Any] = {
    "sender": SENDER,
    "addressee": Addressee(lines=("MADAME MANON ESTRADIÈRE", "CHEZ MME PAUL", "3 RUE DES VOILIERS", "13140 MIRAMAS")),
    "reference": Reference(ours="DISC-OP-2025-00012", yours="votre lettre du 20 février"),
    "place": "Istres",
    "dated_on": date(2026, 11, 5),
    "salutation_fr": "Madame",
    "agent": Agent(
        first_name="Marjorie",
        last_name="SAVORNIN",
        function_fr="référente de dossier",
        phone="04 90 00 01 24",
        email="m.savornin@ouest-provence.example.fr",
    ),
    "signatory": Signatory(
        first_name="Hélène", last_name="ROUMESTAN", quality_fr="Coordinatrice du site, par délégation"
    ),
    "annexes": ("notice d’information sur vos données",),
    "copies_to": (),
    "data_protection": DataProtection(
        controller="Ouest Provence, chemin du Rouquier, 13800 Istres",
        purpose_fr="recevoir votre signalement, vous orienter et vous aider à saisir le Défenseur des droits",
        dpo_contact="dpo@ouest-provence.example.fr",
        retention_fr="deux ans après notre dernier contact, puis archivage",
    ),
    "law": {
        "cnil": "CNIL, 3, place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, cnil.fr",
        "stops_nothing": "article 6 de la loi organique n° 2011-333 du 29 mars 2011",
        "referral": "articles 5 et 6 de la loi organique n° 2011-333 du 29 mars 2011",
        "secrecy": "article 20 de la loi organique n° 2011-333 du 29 mars 2011",
        "criminal": "article 23 de la loi organique n° 2011-333 du 29 mars 2011",
        "court": "article 33 de la loi organique n° 2011-333 du 29 mars 2011",
        "delay_for_papers": "article L114-5 du code des relations entre le public et l’administration",
        "papers_elsewhere": "article L113-12 du code des relations entre le public et l’administration",
        "contribution": "article 1635 bis Q du code général des impôts",
    },
}


def letter(**more: Any) -> dict[str, Any]:
    """The common fields of a letter, and those given."""
    return {**LETTER, **more}


SIGNED_REFERRAL = AttachmentLine(number=1, title="Saisine signée", kind_fr="lettre signée", sha256="a" * 64)

SAMPLES: dict[str, Context] = {
    "L01": ReceiptLetter(
        **letter(
            received_on=date(2026, 11, 4),
            channel_fr="en permanence du délégué",
            silence=SILENCE,
            missing=MISSING,
            missing_due_on=date(2026, 12, 7),
            deadlines=(TERMINATION, OFFENCE, INSULT),
            ddd=DDD,
        )
    ),
    "L02": ElectronicReceipt(
        **letter(
            received_at=datetime(2026, 11, 4, 21, 42, 7, tzinfo=UTC),
            channel_fr="par courriel",
            silence=Silence(decision="none"),
            ddd=DDD,
        )
    ),
    "L03": DocumentsRequest(
        **letter(
            pieces=MISSING,
            due_on=date(2026, 12, 7),
            work_goes_on=True,
            soonest=TERMINATION,
            added_words="Si votre collègue hésite, une date et deux lignes suffisent pour commencer.\n"
            "Je peux vous recevoir avant 18 h.",
        )
    ),
    "L05": InformationNotice(
        **letter(
            controllers=("Ouest Provence, chemin du Rouquier, 13800 Istres",),
            purposes=(
                "recevoir et examiner votre signalement",
                "vous orienter et vous aider à saisir le Défenseur des droits",
                "établir des statistiques sans nom",
            ),
            legal_bases=("une mission d’intérêt public (RGPD, article 6, paragraphe 1, e)",),
            recipients=(
                "les agents habilités du service",
                "le Défenseur des droits, si vous le saisissez",
                "les partenaires que vous aurez acceptés un par un",
            ),
            retention=(
                RetentionLine(
                    data_fr="Dossier avec saisine ou démarche",
                    active_fr="2 ans après la clôture ou le dernier contact",
                    then_fr="archivage à accès restreint jusqu’à 6 ans après la clôture, puis tri par les archives "
                    "ou destruction",
                ),
                RetentionLine(
                    data_fr="Dossier clos sans démarche",
                    active_fr="6 mois après la clôture",
                    then_fr="destruction, sauf les statistiques sans nom",
                ),
            ),
            source_fr="la mission locale d’Istres",
        )
    ),
    "L06": ReferralConsentForm(
        **letter(
            claimant_name="Manon ESTRADIÈRE",
            facts_fr="depuis le 12 novembre 2024, gestes déplacés d’un supérieur, puis changement d’horaires après "
            "votre signalement au directeur",
            respondent_fr="Hyperalis Miramas (SIREN 999 001 365)",
            recipients=("le Défenseur des droits et ses délégués",),
            pieces=PIECES,
            secret_papers=(SecretPaper(title="Certificat du docteur Vasseur", secret="medical"),),
            interpreter_fr="Madame Amel Haddad (arabe)",
            wording_version="2026-1",
        )
    ),
    "L07": LimitationLetter(
        **letter(rows=ROWS, soonest=TERMINATION, referral_sent=False, legal_aid=LEGAL_AID, advice=ADVICE)
    ),
    "L08": OrientationLetter(
        **letter(
            situation_fr="Vous avez signalé à votre direction des gestes déplacés. Vos horaires ont changé ensuite, "
            "puis vous avez été licenciée le 12 novembre 2025.",
            routes=(PRUDHOMMES, DDD_ROUTE),
            site_will_do=(
                "relire votre requête avant son dépôt",
                "préparer votre saisine si vous le voulez",
            ),
            answer_by=date(2026, 11, 20),
            contribution_eur=50,
        )
    ),
    "L09": ReferralTransmittal(
        **{
            **letter(
                claimant_name="Manon ESTRADIÈRE",
                claimant=(
                    Fact(label_fr="Nom", value="ESTRADIÈRE Manon, née le 12 avril 1997"),
                    Fact(label_fr="Adresse sûre", value="Chez Mme Paul, 3 rue des Voiliers, 13140 Miramas"),
                    Fact(label_fr="Téléphone", value="06 39 98 11 94 – ne pas appeler après 18 h"),
                    Fact(label_fr="Langue", value="français, sans interprète"),
                ),
                respondent=(
                    Fact(label_fr="Nom", value="Hyperalis Miramas"),
                    Fact(label_fr="SIREN", value="999 001 365"),
                    Fact(label_fr="Lien", value="employeur"),
                ),
                signed_on=date(2026, 11, 3),
                agreed_on=date(2026, 10, 27),
                domain_fr="emploi privé",
                forms=("harcèlement discriminatoire", "représailles"),
                grounds=(
                    GroundLine(
                        label_fr="Sexe",
                        principal=True,
                        article="loi n° 2008-496, article 1er ; code du travail, L1132-1",
                    ),
                ),
                facts="Le 12 novembre 2024 j'ai signalé au directeur que le chef du rayon frais me touche.\n"
                "Depuis : mes horaires. Avant 6 h-13 h. Maintenant 13 h-21 h, coupés, avec lui, tous les samedis.",
                facts_ongoing=False,
                comparison="Les deux autres salariées du rayon ont gardé leurs horaires du matin.",
                steps=(Fact(label_fr="Directeur", value="signalement le 12 novembre 2024, sans réponse écrite"),),
                criminal_fr="plainte déposée le 20 février 2025, parquet d’Aix-en-Provence",
                criminal_open=True,
                court_fr="aucun juge saisi à ce jour",
                wish="Ne plus jamais travailler avec lui. Mes horaires d'avant.",
                consents=(
                    ConsentLine(object_fr="Saisine du Défenseur des droits", state_fr="donné", on=date(2026, 10, 27)),
                ),
                deadlines=(TERMINATION, INSULT),
                chronology=(
                    ChronologyLine(when_fr="12 novembre 2024", what="Signalement au directeur.", source="la personne"),
                    ChronologyLine(when_fr="20 février 2025", what="Dépôt de plainte.", source="pièce n° 2"),
                    ChronologyLine(when_fr="12 novembre 2025", what="Réception de la lettre de licenciement."),
                ),
                attachments=PIECES,
                to_follow=MISSING[:1],
                signed_referral=SIGNED_REFERRAL,
            ),
            "addressee": Addressee(lines=DDD.address),
            "annexes": (),
            "salutation_fr": "Madame la Défenseure des droits",
        }
    ),
    "L11": ReferralSentLetter(
        **letter(
            sent_on=date(2026, 11, 5),
            channel_fr="par le formulaire en ligne",
            ddd=DDD,
            pieces=PIECES,
            to_follow=MISSING[:1],
            deadlines=(TERMINATION, INSULT),
        )
    ),
    "L19": ClosureLetter(
        **letter(
            closed_on=date(2026, 11, 5),
            reason_fr="orienté vers une autre voie",
            facts_fr="Vous avez choisi de saisir le conseil de prud’hommes avec votre avocate, et vous ne souhaitez "
            "pas de saisine du Défenseur des droits.",
            law_fr="Votre dossier suit désormais cette voie. Le juge est seul compétent pour votre demande.",
            routes=(PRUDHOMMES, DDD_ROUTE),
            deadlines=(TERMINATION, HARASSMENT),
            retention_fr="Votre dossier reste actif deux ans après cette clôture ou notre dernier contact, puis il est "
            "archivé avec un accès restreint jusqu’à six ans après la clôture.",
            remedies=(),
            contribution_eur=50,
        )
    ),
    "L25": TrailReport(
        sender=SENDER,
        case_number="DISC-OP-2025-00012",
        period_from=date(2025, 2, 25),
        period_to=date(2026, 11, 5),
        requester_fr="auditrice",
        reason="Contrôle annuel des transmissions",
        generated_at=datetime(2026, 11, 5, 13, 2, 11, tzinfo=UTC),
        pseudonymised=True,
        whole=True,
        head="c" * 64,
        checks=(
            Check(label_fr="Suite des événements, sans manque", result="passed", detail_fr="3 événements, de 1 à 3."),
            Check(label_fr="Empreinte de chaque événement", result="passed"),
            Check(
                label_fr="Horodatage par un tiers", result="pending", detail_fr="Aucun horodatage n’est encore reçu."
            ),
        ),
        proved=("Aucun événement n’a été retiré, ajouté ou changé depuis son inscription.",),
        not_proved=("Que ce qui a été déclaré est vrai.", "Ce qui s’est passé hors de l’application."),
        events=tuple(
            TrailEvent(
                seq=seq,
                at=datetime(2025, 2, 24 + seq, 9, 30, 15, 123456, tzinfo=UTC),
                code=code,
                label_fr=label,
                who_fr=who,
                site_fr="Ouest Provence",
                from_fr=before,
                to_fr=after,
                guards=(GuardPassed(label_fr="information donnée", article="RGPD, articles 13 et 14"),),
                documents=(DocumentHash(title="Accusé de réception", sha256="d" * 64),) if seq == 2 else (),
                h=f"{seq:x}" * 64,
            )
            for seq, code, label, who, before, after in (
                (1, "T37", "Création du brouillon", "agent d’accueil", "", "Brouillon"),
                (2, "T01", "Enregistrement", "agent d’accueil", "Brouillon", "Enregistré"),
                (3, "T05", "Début de la qualification", "référent de dossier", "Enregistré", "En qualification"),
            )
        ),
        files=(
            EmbeddedFile(
                name="events.jsonl",
                media_type="application/jsonl",
                description_fr="les événements, un par ligne",
                data=b'{"seq":1}\n{"seq":2}\n',
            ),
        ),
    ),
}
"""One filled context per letter."""

VARIANTS: dict[str, tuple[str, dict[str, Any]]] = {
    "a receipt with nothing missing and no date": (
        "L01",
        {"missing": (), "missing_due_on": None, "deadlines": (), "silence": Silence(decision="none")},
    ),
    "a receipt whose silence accepts": ("L01", {"silence": Silence(decision="acceptance", born_on=date(2027, 1, 5))}),
    "a receipt of which nobody has verified the law": (
        "L01",
        {
            "silence": Silence(decision="to_verify"),
            "deadlines": (TO_VERIFY,),
            "ddd": None,
            "law": {"cnil": "CNIL", "stops_nothing": "", "delay_for_papers": ""},
        },
    ),
    "delays of which nobody has verified the law": ("L07", {"rows": (TO_VERIFY,), "soonest": None}),
    "a route whose cost nobody has verified": ("L08", {"contribution_eur": None}),
    "a sender without service or hours": (
        "L01",
        {"sender": SENDER.model_copy(update={"service": "", "opening_hours": ""}), "annexes": ()},
    ),
    "an agent without phone or address": (
        "L02",
        {"agent": LETTER["agent"].model_copy(update={"phone": "", "email": ""}), "copies_to": ("le délégué du site",)},
    ),
    "a request that stops the work": ("L03", {"work_goes_on": False, "soonest": None}),
    "a request of the Défenseur": ("L03", {"asked_by_ddd": True}),
    "a notice on data given by the person": ("L05", {"source_fr": ""}),
    "a form signed for a child": (
        "L06",
        {
            "represented_by": "Claire ESTRADIÈRE, sa mère",
            "pieces": (),
            "secret_papers": (SecretPaper(title="Courrier de Me Duval", secret="lawyer"),),
            "interpreter_fr": "",
        },
    ),
    "delays once the referral has gone": ("L07", {"referral_sent": True, "soonest": None, "advice": ()}),
    "delays of every other kind": (
        "L07",
        {
            "large_print": True,
            "soonest": LAST_DAYS,
            "rows": (
                LAST_DAYS,
                INSULT.model_copy(update={"status": "last_days"}),
                UNKNOWN.model_copy(update={"safe_day": date(2027, 1, 4)}),
                OFFENCE.model_copy(update={"status": "running"}),
                OFFENCE.model_copy(update={"status": "over"}),
                HARASSMENT.model_copy(
                    update={"safe_day": None, "note_fr": "La personne est mineure : le délai partira de sa majorité."}
                ),
            ),
        },
    ),
    "a receipt with delays of every kind": ("L01", {"deadlines": (*ROWS, LAST_DAYS)}),
    "a single route": ("L08", {"routes": (DDD_ROUTE,), "site_will_do": ()}),
    "a referral with little in it": (
        "L09",
        {
            "representative": (Fact(label_fr="Nom", value="ESTRADIÈRE Claire, mère"),),
            "criminal_open": False,
            "facts_ongoing": True,
            "steps": (),
            "consents": (),
            "deadlines": (),
            "to_follow": (),
            "attachments": (),
            "forms": (),
        },
    ),
    "a referral sent with two papers to follow": ("L09", {"to_follow": MISSING}),
    "a referral sent without pieces": ("L11", {"pieces": (), "to_follow": (), "deadlines": ()}),
    "a referral sent with one piece": ("L11", {"pieces": PIECES[:1]}),
    "a merged duplicate": (
        "L19",
        {"merged_into": "DISC-OP-2025-00003", "routes": (), "deadlines": (), "remedies": SILENCE.remedies},
    ),
    "a broken trail read by name": (
        "L25",
        {"whole": False, "first_bad_seq": 2, "pseudonymised": False, "proved": (), "files": ()},
    ),
    "a broken trail without a place": ("L25", {"whole": False}),
}
"""What changes from the sample: each branch of each template is taken by one of them."""


def variant(name: str) -> tuple[str, Context]:
    """The code and the context of a variant."""
    code, update = VARIANTS[name]
    sample = SAMPLES[code]
    return code, type(sample).model_validate({**dict(sample), **update})
