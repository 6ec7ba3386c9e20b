# language: fr
Fonctionnalité: T71 « Noter l’avancement d’une voie ou un fait de procédure »

  Fondement : LO 2011-333 art. 23, 33
  Par : référent de dossier
  Condition : avancement précisé (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T71.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « <état> »
    Et le délai K21 « Suivi des voies ouvertes » part

    Exemples:
      | état                   |
      | Enregistré             |
      | En qualification       |
      | Orientation à valider  |
      | Orienté                |
      | Saisine en préparation |
      | Saisine à valider      |

  Plan du scénario: T71.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « <état> »
    Et le délai K21 « Suivi des voies ouvertes » part

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T71.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K21 « Suivi des voies ouvertes » est suspendu

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Enregistré                    |
      | En attente de pièces  | En qualification              |
      | En attente de pièces  | Orientation à valider         |
      | En attente de pièces  | Orienté                       |
      | En attente de pièces  | Saisine en préparation        |
      | En attente de pièces  | Saisine à valider             |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | En attente de pièces  | Suivi des suites              |
      | Réclamant injoignable | Enregistré                    |
      | Réclamant injoignable | En qualification              |
      | Réclamant injoignable | Orientation à valider         |
      | Réclamant injoignable | Orienté                       |
      | Réclamant injoignable | Saisine en préparation        |
      | Réclamant injoignable | Saisine à valider             |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |
      | Réclamant injoignable | Suivi des suites              |

  Plan du scénario: T71.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K21 « Suivi des voies ouvertes » est suspendu

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

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T71.2.1 la voie du tribunal judiciaire est dite en cours
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire est dite en cours
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « en cours »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.2 la voie du tribunal judiciaire est dite terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire est dite terminée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.3 aucune procédure pénale n’est notée
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucune procédure pénale n’est notée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « inconnue » à « aucune »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.4 une enquête pénale est notée
    Étant donné un dossier à l’état « En qualification »
    Et qu’une enquête pénale est notée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « inconnue » à « enquête ouverte »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.5 le dossier est dit lié à un autre
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est dit lié à un autre
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « dossiers liés »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.6 Plainte déposée
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Procédure pénale | Plainte déposée |
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « inconnue » à « plainte déposée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.7 Dossier collectif
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Lien avec d’autres dossiers | Dossier collectif |
    Alors le dossier est à l’état « En qualification »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « dossier collectif »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.8 la voie du Défenseur des droits n’est pas proposée, la voie du tribunal judiciaire est dite terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits n’est pas proposée
    Et que la voie du tribunal judiciaire est dite terminée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le délai K21 « Suivi des voies ouvertes » s’arrête

  Scénario: T71.2.9 la voie du Défenseur des droits est ouverte, la voie du Défenseur des droits est dite terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est ouverte
    Et que la voie du Défenseur des droits est dite terminée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « ouverte » à « terminée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.10 la voie du Défenseur des droits est en cours, la voie du Défenseur des droits est dite terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est en cours
    Et que la voie du Défenseur des droits est dite terminée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « en cours » à « terminée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.11 le réclamant a accepté la voie du tribunal judiciaire, la voie du tribunal judiciaire est dite ouverte
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a accepté la voie du tribunal judiciaire
    Et que la voie du tribunal judiciaire est dite ouverte
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Voie de recours » (Tribunal judiciaire) passe de « acceptée » à « ouverte »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.12 le réclamant a accepté la voie du tribunal judiciaire, CIVIL_COURT, Écartée
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a accepté la voie du tribunal judiciaire
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Voie                  | CIVIL_COURT |
      | Avancement de la voie | Écartée     |
    Alors le dossier est à l’état « En qualification »
    Et « Voie de recours » (Tribunal judiciaire) passe de « acceptée » à « écartée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.13 la voie du tribunal judiciaire est en cours, la voie du tribunal judiciaire est dite terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire est en cours
    Et que la voie du tribunal judiciaire est dite terminée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Voie de recours » (Tribunal judiciaire) passe de « en cours » à « terminée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.14 aucune procédure pénale n’est en cours, une enquête pénale est notée
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucune procédure pénale n’est en cours
    Et qu’une enquête pénale est notée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « aucune » à « enquête ouverte »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.15 aucune procédure pénale n’est en cours, Plainte déposée
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucune procédure pénale n’est en cours
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Procédure pénale | Plainte déposée |
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « aucune » à « plainte déposée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.16 une plainte est déposée, une enquête pénale est notée
    Étant donné un dossier à l’état « En qualification »
    Et qu’une plainte est déposée
    Et qu’une enquête pénale est notée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « plainte déposée » à « enquête ouverte »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.17 une plainte est déposée, Terminée
    Étant donné un dossier à l’état « En qualification »
    Et qu’une plainte est déposée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Procédure pénale | Terminée |
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « plainte déposée » à « terminée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.18 une enquête pénale est ouverte, Poursuites
    Étant donné un dossier à l’état « En qualification »
    Et qu’une enquête pénale est ouverte
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Procédure pénale | Poursuites |
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « enquête ouverte » à « poursuites »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.19 une enquête pénale est ouverte, Terminée
    Étant donné un dossier à l’état « En qualification »
    Et qu’une enquête pénale est ouverte
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Procédure pénale | Terminée |
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « enquête ouverte » à « terminée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.20 des poursuites pénales sont en cours, Terminée
    Étant donné un dossier à l’état « En qualification »
    Et que des poursuites pénales sont en cours
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Procédure pénale | Terminée |
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « poursuites » à « terminée »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.21 la procédure pénale est terminée, une enquête pénale est notée
    Étant donné un dossier à l’état « En qualification »
    Et que la procédure pénale est terminée
    Et qu’une enquête pénale est notée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Procédure pénale » passe de « terminée » à « enquête ouverte »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.22 le dossier est lié à un autre, le lien avec un autre dossier est défait
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est lié à un autre
    Et que le lien avec un autre dossier est défait
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Lien avec d’autres dossiers » passe de « dossiers liés » à « aucun »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.23 le dossier est lié à un autre, Dossier collectif
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est lié à un autre
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Lien avec d’autres dossiers | Dossier collectif |
    Alors le dossier est à l’état « En qualification »
    Et « Lien avec d’autres dossiers » passe de « dossiers liés » à « dossier collectif »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.24 le dossier est collectif, le dossier est dit lié à un autre
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est collectif
    Et que le dossier est dit lié à un autre
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Lien avec d’autres dossiers » passe de « dossier collectif » à « dossiers liés »
    Et le délai K21 « Suivi des voies ouvertes » part

  Scénario: T71.2.25 le dossier est collectif, le lien avec un autre dossier est défait
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est collectif
    Et que le lien avec un autre dossier est défait
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors le dossier est à l’état « En qualification »
    Et « Lien avec d’autres dossiers » passe de « dossier collectif » à « aucun »
    Et le délai K21 « Suivi des voies ouvertes » part

  Règle: une condition manque

  Scénario: T71.3.1 rien n’est précisé de ce qui avance
    Étant donné un dossier à l’état « En qualification »
    Et que rien n’est précisé de ce qui avance
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « avancement précisé »
    Et la réponse est : Dites ce qui avance : une voie, la procédure pénale, un lien ou une date à venir.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Voie »

  Scénario: T71.3.2 une voie est nommée sans son avancement
    Étant donné un dossier à l’état « En qualification »
    Et qu’une voie est nommée sans son avancement
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « avancement précisé »
    Et la réponse est : Complétez la ligne : une voie et son avancement, ou une date et sa nature.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Avancement de la voie »

  Scénario: T71.3.3 une date à venir est notée sans sa nature
    Étant donné un dossier à l’état « En qualification »
    Et qu’une date à venir est notée sans sa nature
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « avancement précisé »
    Et la réponse est : Complétez la ligne : une voie et son avancement, ou une date et sa nature.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Date à venir »

  Scénario: T71.3.4 la voie du tribunal judiciaire est dite ouverte
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire est dite ouverte
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « passage possible : Voie de recours »
    Et la réponse est : Une voie avance par étapes : acceptée, ouverte, en cours, puis terminée.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Avancement de la voie »

  Scénario: T71.3.5 le lien avec un autre dossier est défait
    Étant donné un dossier à l’état « En qualification »
    Et que le lien avec un autre dossier est défait
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « passage possible : Lien avec d’autres dossiers »
    Et la réponse est : Ce lien entre dossiers est déjà noté.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Lien avec d’autres dossiers »

  Scénario: T71.3.6 Poursuites
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure » avec :
      | Procédure pénale | Poursuites |
    Alors l’étape est refusée, il manque la condition « passage possible : Procédure pénale »
    Et la réponse est : La procédure pénale avance par étapes : aucune, plainte déposée, enquête, poursuites, puis terminée.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Procédure pénale »

  Scénario: T71.3.7 la voie du Défenseur des droits n’est pas proposée, la voie du Défenseur des droits est dite terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits n’est pas proposée
    Et que la voie du Défenseur des droits est dite terminée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « passage possible : Voie de recours »
    Et la réponse est : Cette voie n’a pas été proposée : proposez-la d’abord par une orientation.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Avancement de la voie »

  Scénario: T71.3.8 la voie du Défenseur des droits est proposée, la voie du Défenseur des droits est dite terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est proposée
    Et que la voie du Défenseur des droits est dite terminée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « passage possible : Voie de recours »
    Et la réponse est : Le réclamant n’a pas encore répondu sur cette voie : l’orientation se valide d’abord.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Avancement de la voie »

  Scénario: T71.3.9 la voie du Défenseur des droits est écartée, la voie du Défenseur des droits est dite terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est écartée
    Et que la voie du Défenseur des droits est dite terminée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « passage possible : Voie de recours »
    Et la réponse est : Cette voie est écartée : elle se propose de nouveau par une orientation.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Avancement de la voie »

  Scénario: T71.3.10 la voie du Défenseur des droits est terminée, la voie du Défenseur des droits est dite terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est terminée
    Et que la voie du Défenseur des droits est dite terminée
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « passage possible : Voie de recours »
    Et la réponse est : Cette voie est terminée : elle se propose de nouveau par une orientation.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Avancement de la voie »

  Scénario: T71.3.11 le dossier est le doublon d’un autre, le dossier est dit lié à un autre
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est le doublon d’un autre
    Et que le dossier est dit lié à un autre
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « passage possible : Lien avec d’autres dossiers »
    Et la réponse est : Ce dossier est déjà fusionné comme doublon.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Lien avec d’autres dossiers »

  Règle: le rôle lui-même est empêché

  Scénario: T71.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

  Scénario: T71.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T71.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : référent de dossier.
    Et le fondement est : règle du réseau
    Et le référent de dossier peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | coordinateur de site                |
      | coordinateur suppléant              |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T71.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

  Plan du scénario: T71.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T71.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T71.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « En qualification »

    Exemples:
      | comme                               | étape                                                         |
      | coordinateur de site                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | T42 « Noter un accord »                                       |
      | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T71.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T71.9.3 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme agent d’accueil, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | état                  | étape                                         |
      | En attente de pièces  | T03 « Reprendre le dossier, pièces pointées » |
      | Réclamant injoignable | T25 « Contact retrouvé »                      |

  Plan du scénario: T71.9.4 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                  | comme                | conditions                                                       | étape                                        |
      | En attente de pièces  | système              | délai écoulé                                                     | T04 « Reprendre sans les pièces »            |
      | En attente de pièces  | système              | dossier critique                                                 | T38 « Reprendre d’urgence, pièces à suivre » |
      | Réclamant injoignable | coordinateur de site | essais de contact complets ; délai de la dernière relance écoulé | T26 « Clôturer, réclamant injoignable »      |
      | En attente de pièces  | référent de dossier  | saisine déjà transmise                                           | T50 « Noter une nouvelle du DDD »            |

  Plan du scénario: T71.9.5 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                   | comme                | ensuite                | étape                                             |
      | Enregistré             | référent de dossier  | En qualification       | T05 « Commencer la qualification »                |
      | En qualification       | référent de dossier  | Orientation à valider  | T06 « Proposer l’orientation »                    |
      | Orientation à valider  | coordinateur de site | Orienté                | T07 « Valider l’orientation »                     |
      | Orientation à valider  | coordinateur de site | En qualification       | T08 « Renvoyer l’orientation au référent »        |
      | Orienté                | référent de dossier  | Saisine en préparation | T09 « Préparer la saisine »                       |
      | Saisine en préparation | référent de dossier  | Saisine à valider      | T10 « Soumettre la saisine à validation »         |
      | Saisine à valider      | coordinateur de site | Saisine transmise      | T11 « Transmettre la saisine »                    |
      | Saisine à valider      | coordinateur de site | Saisine en préparation | T12 « Renvoyer la saisine au référent »           |
      | En qualification       | coordinateur de site | Clôturé                | T23 « Transmettre à l’administration compétente » |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T27 « Noter le retrait de l’accord à la saisine » |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T28 « Noter le refus de la saisine »              |
      | En qualification       | coordinateur de site | Clôturé                | T29 « Clôturer »                                  |
      | En qualification       | coordinateur de site | Clôturé                | T30 « Fusionner un doublon »                      |
      | En qualification       | coordinateur de site | Clôturé                | T45 « Clôturer pour une cause particulière »      |
      | Orienté                | référent de dossier  | En qualification       | T46 « Reprendre la qualification »                |
      | Saisine en préparation | référent de dossier  | Orienté                | T47 « Écarter la saisine, suivre une autre voie » |

  Plan du scénario: T71.9.6 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                          | ensuite                       | étape                                              |
      | Saisine transmise             | En cours au DDD               | T13 « Noter la réception par le DDD »              |
      | Saisine transmise             | Complément demandé par le DDD | T14 « Noter une demande du DDD »                   |
      | Complément demandé par le DDD | En cours au DDD               | T15 « Envoyer le complément au DDD »               |
      | Complément demandé par le DDD | En cours au DDD               | T49 « Dire au DDD que rien ne viendra »            |
      | Saisine transmise             | Suivi des suites              | T16 « Noter l’issue »                              |
      | Saisine transmise             | Retour du DDD                 | T17 « Noter un refus ou une réorientation du DDD » |
      | Retour du DDD                 | Orientation à valider         | T18 « Proposer une nouvelle orientation »          |
      | Retour du DDD                 | En cours au DDD               | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T71.9.7 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <état> »

    Exemples:
      | état              | étape                                          |
      | Saisine transmise | T48 « Envoyer des pièces ou nouvelles au DDD » |
      | Suivi des suites  | T51 « Noter une issue nouvelle »               |

  Scénario: T71.9.8 la saisine est partie
    Étant donné un dossier à l’état « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque : délai écoulé

  Plan du scénario: T71.9.9 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T71.9.10 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                | conditions                        | étape                                                 |
      | coordinateur de site | transfert pour conflit d’intérêts | T73 « Décliner un transfert pour conflit d’intérêts » |
      | système              | délai écoulé                      | T57 « Constater que l’offre de transfert est tombée » |

  Plan du scénario: T71.9.11 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T71 « Noter l’avancement d’une voie ou un fait de procédure »
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
