# language: fr
Fonctionnalité: T07 « Valider l’orientation »

  Par : coordinateur de site, coordinateur suppléant
  Une autre personne que l’auteur de : T06 « Proposer l’orientation », T18 « Proposer une nouvelle orientation », T27 « Noter le retrait de l’accord à la saisine », T28 « Noter le refus de la saisine »
  Condition : aucun conflit d’intérêts de la collectivité laissé sans déclaration (CRPA L100-2)
  Condition : réponse du réclamant à chaque voie (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que la voie du Défenseur des droits est proposée
    Et que la voie du tribunal judiciaire est proposée

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Scénario: T07.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Orientation à valider »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors le dossier est à l’état « Orienté »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « proposée » à « acceptée »
    Et « Voie de recours » (Tribunal judiciaire) passe de « proposée » à « acceptée »
    Et le courrier L08 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K07 « Validation par le coordinateur » s’arrête

  Scénario: T07.1.2 le coordinateur du site est absent
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T07 « Valider l’orientation »
    Alors le dossier est à l’état « Orienté »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « proposée » à « acceptée »
    Et « Voie de recours » (Tribunal judiciaire) passe de « proposée » à « acceptée »
    Et le courrier L08 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K07 « Validation par le coordinateur » s’arrête

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T07.2.1 la voie du Défenseur des droits n’est pas proposée, le réclamant accepte la voie du tribunal judiciaire, et rien n’est noté d’autre
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la voie du Défenseur des droits n’est pas proposée
    Et que le réclamant accepte la voie du tribunal judiciaire, et rien n’est noté d’autre
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors le dossier est à l’état « Orienté »
    Et « Voie de recours » (Tribunal judiciaire) passe de « proposée » à « acceptée »
    Et le courrier L08 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K07 « Validation par le coordinateur » s’arrête

  Scénario: T07.2.2 le réclamant refuse chaque voie
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le réclamant refuse chaque voie
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors le dossier est à l’état « Orienté »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « proposée » à « écartée »
    Et « Voie de recours » (Tribunal judiciaire) passe de « proposée » à « écartée »
    Et le courrier L08 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K07 « Validation par le coordinateur » s’arrête

  Scénario: T07.2.3 le réclamant a accepté la voie du Défenseur des droits, le réclamant refuse chaque voie
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le réclamant a accepté la voie du Défenseur des droits
    Et que le réclamant refuse chaque voie
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors le dossier est à l’état « Orienté »
    Et « Voie de recours » (Tribunal judiciaire) passe de « proposée » à « écartée »
    Et le courrier L08 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K07 « Validation par le coordinateur » s’arrête

  Scénario: T07.2.4 le réclamant a accepté la voie du tribunal judiciaire
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le réclamant a accepté la voie du tribunal judiciaire
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors le dossier est à l’état « Orienté »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « proposée » à « acceptée »
    Et le courrier L08 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K07 « Validation par le coordinateur » s’arrête

  Scénario: T07.2.5 la voie du Défenseur des droits n’est pas proposée, le réclamant a accepté la voie du tribunal judiciaire, le réclamant accepte la voie du tribunal judiciaire, et rien n’est noté d’autre
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la voie du Défenseur des droits n’est pas proposée
    Et que le réclamant a accepté la voie du tribunal judiciaire
    Et que le réclamant accepte la voie du tribunal judiciaire, et rien n’est noté d’autre
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors le dossier est à l’état « Orienté »
    Et le courrier L08 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K07 « Validation par le coordinateur » s’arrête

  Scénario: T07.2.6 le réclamant a accepté la voie du tribunal judiciaire, le réclamant refuse chaque voie
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le réclamant a accepté la voie du tribunal judiciaire
    Et que le réclamant refuse chaque voie
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors le dossier est à l’état « Orienté »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « proposée » à « écartée »
    Et le courrier L08 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K07 « Validation par le coordinateur » s’arrête

  Règle: une condition manque

  Scénario: T07.3.1 le mis en cause est la collectivité qui porte le site
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le mis en cause est la collectivité qui porte le site
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « aucun conflit d’intérêts de la collectivité laissé sans déclaration »
    Et la réponse est : Le mis en cause est la collectivité qui porte le site : déclarez le conflit d’intérêts avant de continuer.
    Et le fondement est : CRPA L100-2
    Et le remède est l’étape T54 « Déclarer un conflit d’intérêts »
    Et le coordinateur de site peut agir

  Scénario: T07.3.2 la voie du Défenseur des droits n’est pas proposée, la voie du tribunal judiciaire est ouverte
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la voie du Défenseur des droits n’est pas proposée
    Et que la voie du tribunal judiciaire est ouverte
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « réponse du réclamant à chaque voie »
    Et la réponse est : Une réponse concerne une voie qui n’a pas été proposée : retirez-la.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Réponse du réclamant à chaque voie »

  Scénario: T07.3.3 la voie du tribunal judiciaire est ouverte, le réclamant accepte la voie du tribunal judiciaire, et rien n’est noté d’autre
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la voie du tribunal judiciaire est ouverte
    Et que le réclamant accepte la voie du tribunal judiciaire, et rien n’est noté d’autre
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « réponse du réclamant à chaque voie »
    Et la réponse est : Notez la réponse du réclamant à chaque voie proposée : Saisine du Défenseur des droits.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Réponse du réclamant à chaque voie »

  Règle: l’auteur demande ce qui revient à une autre personne

  Scénario: T07.5.1 la personne qui agit a fait l’étape « Orientation proposée »
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la personne qui agit a fait l’étape « Orientation proposée »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur suppléant peut agir

  Scénario: T07.5.2 le coordinateur du site est absent, la personne qui agit a fait l’étape « Orientation proposée »
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le coordinateur du site est absent
    Et que la personne qui agit a fait l’étape « Orientation proposée »
    Quand on demande, comme coordinateur suppléant, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

  Scénario: T07.5.3 la personne qui agit a fait l’étape « Nouvelle orientation proposée »
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la personne qui agit a fait l’étape « Nouvelle orientation proposée »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur suppléant peut agir

  Scénario: T07.5.4 le coordinateur du site est absent, la personne qui agit a fait l’étape « Nouvelle orientation proposée »
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le coordinateur du site est absent
    Et que la personne qui agit a fait l’étape « Nouvelle orientation proposée »
    Quand on demande, comme coordinateur suppléant, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

  Scénario: T07.5.5 la personne qui agit a fait l’étape « Accord à la saisine retiré »
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la personne qui agit a fait l’étape « Accord à la saisine retiré »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur suppléant peut agir

  Scénario: T07.5.6 le coordinateur du site est absent, la personne qui agit a fait l’étape « Accord à la saisine retiré »
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le coordinateur du site est absent
    Et que la personne qui agit a fait l’étape « Accord à la saisine retiré »
    Quand on demande, comme coordinateur suppléant, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

  Scénario: T07.5.7 la personne qui agit a fait l’étape « Saisine refusée par le réclamant »
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la personne qui agit a fait l’étape « Saisine refusée par le réclamant »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur suppléant peut agir

  Scénario: T07.5.8 le coordinateur du site est absent, la personne qui agit a fait l’étape « Saisine refusée par le réclamant »
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le coordinateur du site est absent
    Et que la personne qui agit a fait l’étape « Saisine refusée par le réclamant »
    Quand on demande, comme coordinateur suppléant, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T07.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T07.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Orientation à valider »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Scénario: T07.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T07.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « Orientation à valider »
    Quand on demande, comme coordinateur suppléant, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T07.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Orientation à valider »
    Quand on demande, comme <comme>, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | référent de dossier                 |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T07.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T07.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                                            |
      | Enregistré                    | T05 « Commencer la qualification »                |
      | En qualification              | T06 « Proposer l’orientation »                    |
      | Orienté                       | T09 « Préparer la saisine »                       |
      | Saisine en préparation        | T27 « Noter le retrait de l’accord à la saisine » |
      | Saisine à valider             | T27 « Noter le retrait de l’accord à la saisine » |
      | Saisine transmise             | T27 « Noter le retrait de l’accord à la saisine » |
      | En cours au DDD               | T27 « Noter le retrait de l’accord à la saisine » |
      | Complément demandé par le DDD | T27 « Noter le retrait de l’accord à la saisine » |
      | Retour du DDD                 | T18 « Proposer une nouvelle orientation »         |
      | Suivi des suites              | T46 « Reprendre la qualification »                |

  Scénario: T07.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « En attente de pièces ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T03 « Reprendre le dossier, pièces pointées »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Scénario: T07.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T38 « Reprendre d’urgence, pièces à suivre »
    Et le remède se note à la fiche (/state)
    Et le système peut agir

  Scénario: T07.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Plan du scénario: T07.8.6 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T07.8.7 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T07 « Valider l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T07.9.1 puis une autre étape
    Étant donné un dossier à l’état « Orientation à valider »
    Et que l’on a fait, comme coordinateur de site, T07 « Valider l’orientation »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite                | étape                                                         |
      | coordinateur de site                | Orienté                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | Orienté                | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | Orienté                | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | Orienté                | T58 « Noter un contact »                                      |
      | agent d’accueil                     | Orienté                | T59 « Noter une date de droit »                               |
      | référent de dossier                 | Saisine en préparation | T09 « Préparer la saisine »                                   |
      | coordinateur de site                | Clôturé                | T29 « Clôturer »                                              |
      | coordinateur de site                | Clôturé                | T30 « Fusionner un doublon »                                  |
      | agent tenu par l’article 40         | Orienté                | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | Orienté                | T33 « Relever l’urgence »                                     |
      | administrateur national             | Orienté                | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | Orienté                | T42 « Noter un accord »                                       |
      | référent de dossier                 | Orienté                | T43 « Proposer la clôture »                                   |
      | coordinateur de site                | Clôturé                | T45 « Clôturer pour une cause particulière »                  |
      | référent de dossier                 | En qualification       | T46 « Reprendre la qualification »                            |
      | agent d’accueil                     | Orienté                | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | Orienté                | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | Orienté                | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | Orienté                | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | Orienté                | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | Orienté                | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | Orienté                | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | Orienté                | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | Orienté                | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | Orienté                | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | Orienté                | T72 « Télécharger le relevé de traçabilité »                  |

  Scénario: T07.9.2 puis une autre étape
    Étant donné un dossier à l’état « Orientation à valider »
    Et que l’on a fait, comme coordinateur de site, T07 « Valider l’orientation »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Orienté »

  Plan du scénario: T07.9.3 puis une autre étape
    Étant donné un dossier à l’état « Orientation à valider »
    Et que l’on a fait, comme coordinateur de site, T07 « Valider l’orientation »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                     |
      | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable » |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture » |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »              |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »            |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »       |
