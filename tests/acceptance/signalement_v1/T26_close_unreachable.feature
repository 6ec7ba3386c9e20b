# language: fr
Fonctionnalité: T26 « Clôturer, réclamant injoignable »

  Par : coordinateur de site, coordinateur suppléant
  Condition : essais de contact complets (règle du réseau)
  Condition : délai de la dernière relance écoulé (règle du réseau)
  Condition : article 40 examiné (CPP 40 al. 2)
  Condition : Défenseur des droits averti (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que la dernière relance est partie il y a deux mois
    Et que trois essais de contact par deux moyens sont restés sans réponse depuis deux mois

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T26.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « <retour> »
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors le dossier est à l’état « Clôturé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | retour                        |
      | Enregistré                    |
      | En qualification              |
      | Orientation à valider         |
      | Orienté                       |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T26.1.2 le coordinateur du site est absent
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T26 « Clôturer, réclamant injoignable »
    Alors le dossier est à l’état « Clôturé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | retour                        |
      | Enregistré                    |
      | En qualification              |
      | Orientation à valider         |
      | Orienté                       |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Règle: une condition manque

  Scénario: T26.3.1 aucun contact n’est noté
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et qu’aucun contact n’est noté
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « essais de contact complets »
    Et la réponse est : Il faut 3 essais restés sans réponse, par 2 moyens différents. Essais notés : 0 ; moyens : 0.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T58 « Noter un contact »
    Et le référent de dossier peut agir

  Scénario: T26.3.2 un essai de contact est resté sans réponse
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et qu’un essai de contact est resté sans réponse
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « essais de contact complets »
    Et la réponse est : Il faut 3 essais restés sans réponse, par 2 moyens différents. Essais notés : 1 ; moyens : 1.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T58 « Noter un contact »
    Et le référent de dossier peut agir

  Scénario: T26.3.3 trois essais de contact par le même moyen sont restés sans réponse depuis deux mois
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que trois essais de contact par le même moyen sont restés sans réponse depuis deux mois
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « essais de contact complets »
    Et la réponse est : Il faut 3 essais restés sans réponse, par 2 moyens différents. Essais notés : 3 ; moyens : 1.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T58 « Noter un contact »
    Et le référent de dossier peut agir

  Scénario: T26.3.4 trois essais de contact par deux moyens sont restés sans réponse depuis cinq jours
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que trois essais de contact par deux moyens sont restés sans réponse depuis cinq jours
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « essais de contact complets »
    Et la réponse est : Les essais doivent s’étendre sur 30 jours : clôture possible à partir du 18 décembre 2026.
    Et le fondement est : règle du réseau
    Et l’étape sera possible le 18 décembre 2026

  Scénario: T26.3.5 la dernière relance n’est pas partie
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que la dernière relance n’est pas partie
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « délai de la dernière relance écoulé »
    Et la réponse est : Envoyez d’abord la dernière relance avant clôture, par lettre recommandée.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T61 « Émettre un courrier »
    Et le référent de dossier peut agir

  Scénario: T26.3.6 la dernière relance est partie il y a cinq jours
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que la dernière relance est partie il y a cinq jours
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « délai de la dernière relance écoulé »
    Et la réponse est : La dernière relance laisse 15 jours : clôture possible à partir du 4 décembre 2026.
    Et le fondement est : règle du réseau
    Et l’étape sera possible le 4 décembre 2026

  Scénario: T26.3.7 la question de l’article 40 posée à l’enregistrement est à examiner
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « article 40 examiné »
    Et la réponse est : La question de l’article 40 est ouverte : chaque personne tenue signale au procureur ou répond avec motifs.
    Et le fondement est : CPP 40 al. 2
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède se note à la fiche (/article40)
    Et l’agent tenu par l’article 40 peut agir

  Scénario: T26.3.8 la saisine est partie, le jour où le Défenseur des droits a été averti n’est pas noté
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que la saisine est partie
    Et que le jour où le Défenseur des droits a été averti n’est pas noté
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « Défenseur des droits averti »
    Et la réponse est : La saisine est partie : avertissez le Défenseur des droits par écrit et notez la date.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Défenseur des droits averti le »

  Règle: le rôle lui-même est empêché

  Scénario: T26.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T26.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T55 « Imposer un transfert »
    Et le coordinateur de site peut agir

  Scénario: T26.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T26.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Quand on demande, comme coordinateur suppléant, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T26.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Quand on demande, comme <comme>, T26 « Clôturer, réclamant injoignable »
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

  Scénario: T26.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Réclamant injoignable » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T26.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Réclamant injoignable » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T24 « Signaler le réclamant injoignable »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          |
      | Enregistré                    |
      | En qualification              |
      | Orientation à valider         |
      | Orienté                       |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Scénario: T26.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Réclamant injoignable » ; le dossier est dans l’état « En attente de pièces ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T24 « Signaler le réclamant injoignable »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

  Scénario: T26.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Réclamant injoignable » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Plan du scénario: T26.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Réclamant injoignable » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T26.8.6 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Réclamant injoignable » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T26.9.1 puis une autre étape
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite          | étape                                                |
      | coordinateur de site                | Clôturé          | T53 « Affecter à un référent »                       |
      | agent d’accueil                     | Clôturé          | T59 « Noter une date de droit »                      |
      | coordinateur de site                | En qualification | T31 « Rouvrir »                                      |
      | agent tenu par l’article 40         | Clôturé          | T32 « Signaler au procureur (article 40) »           |
      | agent d’accueil                     | Clôturé          | T33 « Relever l’urgence »                            |
      | administrateur national             | Clôturé          | T36 « Ouvrir l’accès exceptionnel »                  |
      | agent d’accueil                     | Clôturé          | T54 « Déclarer un conflit d’intérêts »               |
      | agent d’accueil                     | Clôturé          | T61 « Émettre un courrier »                          |
      | agent d’accueil                     | Clôturé          | T62 « Noter la remise d’un courrier »                |
      | agent tenu par l’article 40         | Clôturé          | T63 « Noter la connaissance de faits (article 40) »  |
      | agent tenu par l’article 40         | Clôturé          | T64 « Répondre sur l’article 40 »                    |
      | agent d’accueil                     | Clôturé          | T68 « Noter une demande d’exercice de droits »       |
      | délégué à la protection des données | Clôturé          | T74 « Prolonger la réponse à une demande de droits » |
      | agent d’accueil                     | Clôturé          | T69 « Signaler une violation de données »            |
      | délégué à la protection des données | Clôturé          | T70 « Clore le traitement d’une violation »          |
      | auditeur                            | Clôturé          | T72 « Télécharger le relevé de traçabilité »         |

  Plan du scénario: T26.9.2 puis une autre étape
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T26 « Clôturer, réclamant injoignable »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                               | conditions                                                                                       | étape                                  |
      | coordinateur de site                | passage possible : Urgence                                                                       | T66 « Abaisser l’urgence »             |
      | système                             | délai écoulé ; classe de conservation correspondante                                             | T34 « Archiver »                       |
      | délégué à la protection des données | délai écoulé ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) » |
      | système                             | échéance atteinte                                                                                | T60 « Constater une échéance »         |
      | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                        | T65 « Noter la réponse du parquet »    |
